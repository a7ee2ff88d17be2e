import type { PracticeRole } from '#contracts';
import { AppError } from '#kernel';
import type { SandboxService } from '#sandbox';
import { aPractice } from '../fixture/a-practice.js';
import type { PracticeRepository } from '../persistence/practice.repository.js';
import type { ScenarioShelf } from '../plan/scenario-shelf.service.js';
import type { Practice } from '../practice.js';
import { StackWatch } from './stack-watch.service.js';

const ada = { id: 'ada' };

function watchOf(practice: Practice, role: PracticeRole | null): StackWatch {
  const practices = {
    get: async () => practice,
    members: async () => (role ? [{ practiceId: practice.id, personId: 'ada', name: 'Ada', role }] : []),
  } as unknown as PracticeRepository;
  const shelf = { of: () => ({ stack: { id: 'builder' } }) } as unknown as ScenarioShelf;
  const sandboxes = { httpAgent: (sandboxId: string, purpose: string) => `${sandboxId} ${purpose}` };
  return new StackWatch(practices, shelf, sandboxes as unknown as SandboxService);
}

const codeOf = (watch: StackWatch): Promise<string> =>
  watch.enter('abcdefghijkl', ada, 'logs').then(
    () => 'let in',
    (error: unknown) => AppError.from(error).code,
  );

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

  it('ends what goes on when the practice is wound up', async () => {
    const watch = watchOf(aPractice(), 'instigator');
    const { signal } = await watch.enter('abcdefghijkl', ada, 'logs');
    watch.end('abcdefghijkl');
    watch.end('abcdefghijkl');
    expect(signal.aborted).toBe(true);
  });
});
