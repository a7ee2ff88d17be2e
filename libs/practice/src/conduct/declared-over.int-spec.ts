import type { FeedEvent } from '#contracts';
import { prepareTestDatabase } from '#testing';
import { TimelineService } from '#timeline';
import { PRACTICE_TABLES, PracticeServer } from '../fakes/practice-server.js';
import { PracticeActions } from '../life/practice-actions.service.js';
import { PracticeRepository } from '../persistence/practice.repository.js';
import { PracticeScheduler } from '../plan/practice-scheduler.service.js';

const database = prepareTestDatabase(PRACTICE_TABLES);
const ada = { id: 'p1', name: 'Ada' };
let server: PracticeServer;
let id: string;

/** Looks until it is so; the time limit of the test bounds it. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
}

const untilState = (state: string) =>
  until(async () => (await server.get(PracticeRepository).get(id)).state === state);
const told = (): Promise<FeedEvent[]> => Array.fromAsync(server.get(TimelineService).all(id));

beforeEach(async () => {
  server = await PracticeServer.start(database.url);
  const request = { scenario: 'tiny/stuck', role: 'responder', mode: 'alone', responder: 'people' } as const;
  id = await server.get(PracticeScheduler).schedule(request, ada);
  await untilState('live');
}, 30_000);
afterEach(() => server.stop(), 30_000);

describe('a practice that is declared over although service is not restored', () => {
  it('goes on, unless responders end it anyway; then the difference is told once, and sealed until the end', async () => {
    const actions = server.get(PracticeActions);
    await expect(actions.declareOver(id, ada)).rejects.toMatchObject({ code: 'practice.wrong-state' });
    expect((await told()).map(({ type }) => type)).not.toContain('practice.declaredOver');
    await actions.declareOver(id, ada, { cause: 'glue', anyway: true });
    await untilState('closed');
    const events = await told();
    const declared = events.find(({ type }) => type === 'practice.declaredOver');
    expect(declared?.data).toEqual({ by: 'Ada', cause: 'glue', anyway: true });
    const compared = events.filter(({ type }) => type === 'declaration.compared');
    expect(compared.map(({ data }) => data)).toEqual([
      expect.objectContaining({
        ...{ by: 'Ada', cause: 'glue', declaredAt: declared?.occurredAt, restoredAt: null },
      }),
    ]);
    const seen = (over: boolean) =>
      server.get(TimelineService).ofTypes(id, ['declaration.compared'], { role: 'responder', over });
    expect(await seen(false)).toEqual([]);
    expect(await seen(true)).toHaveLength(1);
  }, 30_000);
});
