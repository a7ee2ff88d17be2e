import type { PracticeRole } from '#contracts';
import { AppError } from '#kernel';
import type { SandboxService, StackCatalogue } from '#sandbox';
import { aPractice } from '../fixture/a-practice.js';
import type { PracticeRepository } from '../persistence/practice.repository.js';
import type { VisitRepository } from '../persistence/visit.repository.js';
import type { ScenarioShelf } from '../plan/scenario-shelf.service.js';
import type { Practice } from '../practice.js';
import type { Visit } from '../visits/visit.js';
import { Workplaces } from '../workplaces/workplaces.service.js';
import { StackWatch } from './stack-watch.service.js';

const ada = { id: 'ada' };

function watchOf(
  practice: Practice | null,
  role: PracticeRole | null,
  visit: Visit | null = null,
): StackWatch {
  const practices = {
    find: async () => practice,
    members: async () =>
      role && practice ? [{ practiceId: practice.id, personId: 'ada', name: 'Ada', role }] : [],
  } as unknown as PracticeRepository;
  const shelf = { of: () => ({ stack: { id: 'builder' } }) } as unknown as ScenarioShelf;
  const sandboxes = { httpAgent: (sandboxId: string, purpose: string) => `${sandboxId} ${purpose}` };
  const visits = { find: async () => visit } as unknown as VisitRepository;
  const stacks = { get: () => ({ file: { id: 'builder' } }) } as unknown as StackCatalogue;
  const places = new Workplaces(practices, shelf, visits, stacks);
  return new StackWatch(places, sandboxes as unknown as SandboxService);
}

const codeOf = (watch: StackWatch): Promise<string> =>
  watch.enter('abcdefghijkl', ada, 'logs').then(
    () => 'let in',
    (error: unknown) => AppError.from(error).code,
  );

const visit: Visit = {
  id: 'abcdefghijkl',
  personId: 'ada',
  stackId: 'builder',
  state: 'open',
  askedAt: new Date(),
  endsAt: new Date(),
  sandboxId: 's2',
  trouble: null,
};

describe('the watch over a running stack', () => {
  it('lets a responder of a live practice in, to the sandbox of that practice', async () => {
    const entered = await watchOf(aPractice(), 'responder').enter('abcdefghijkl', ada, 'pages');
    expect(entered).toMatchObject({ stack: { id: 'builder' }, agent: 's1 pages' });
    expect(entered.signal.aborted).toBe(false);
  });

  it.each(['observer', null] as const)('keeps %s out, and says why', async (role) => {
    expect(await codeOf(watchOf(aPractice(), role))).toBe('auth.forbidden');
  });

  it.each([
    ['not begun', { state: 'ready' }],
    ['over', { state: 'closed' }],
    ['wound up', { state: 'restored', declaredOverAt: new Date() }],
    ['no sandbox', { state: 'live', sandboxId: null }],
  ] as const)('keeps a responder out: not before or after, not without a sandbox (%s)', async (_, more) => {
    expect(await codeOf(watchOf(aPractice({ ...more }), 'responder'))).toBe('practice.wrong-state');
  });

  it('lets a visitor in to the sandbox of the visit, and nobody else', async () => {
    const entered = await watchOf(null, null, visit).enter('abcdefghijkl', ada, 'pages');
    expect(entered).toMatchObject({ stack: { id: 'builder' }, agent: 's2 pages', visitorId: 'ada' });
    expect(await codeOf(watchOf(null, null, { ...visit, personId: 'bo' }))).toBe('auth.forbidden');
    expect(await codeOf(watchOf(null, null))).toBe('resource.not-found');
  });

  it.each([
    ['prepared', { state: 'preparing', sandboxId: null }],
    ['over', { state: 'over' }],
  ] as const)('keeps a visitor out while the visit is %s', async (_, more) => {
    expect(await codeOf(watchOf(null, null, { ...visit, ...more }))).toBe('visit.not-open');
  });

  it('ends what goes on when the practice is wound up', async () => {
    const watch = watchOf(aPractice(), 'instigator');
    const { signal } = await watch.enter('abcdefghijkl', ada, 'logs');
    watch.end('abcdefghijkl');
    watch.end('abcdefghijkl');
    expect(signal.aborted).toBe(true);
  });
});
