import { Transactions } from '#store';
import { prepareTestDatabase } from '#testing';
import type { Practice } from '../practice.js';
import { PRACTICE_ENTITIES, PRACTICE_MIGRATIONS, PracticeRepository } from './index.js';

const database = prepareTestDatabase({ entities: PRACTICE_ENTITIES, migrations: PRACTICE_MIGRATIONS });

function practice(id: string, more: Partial<Practice> = {}): Practice {
  return {
    id,
    stackId: 'builder',
    scenarioId: 'builder/x',
    variantSeed: 'seed',
    state: 'announced',
    startsAt: null,
    timeZone: 'UTC',
    expectedMinutes: 120,
    rehearses: null,
    follows: null,
    onCallTeam: null,
    artifactsRemovedAt: null,
    planRevision: 0,
    tempo: 1,
    responder: 'people',
    attempt: null,
    createdBy: 'p1',
    createdAt: new Date('2026-11-20T10:00:00Z'),
    beganAt: null,
    pagedAt: null,
    restoredAt: null,
    calledOffAt: null,
    declaredOverAt: null,
    endedAt: null,
    abortReason: null,
    sandboxId: null,
    stumped: false,
    hintsGiven: 0,
    questionsGiven: 0,
    fixed: null,
    collateral: [],
    ...more,
  };
}

describe('the table of practices', () => {
  let repository: PracticeRepository;
  let transactions: Transactions;

  beforeAll(() => {
    repository = new PracticeRepository(database.source);
    transactions = new Transactions(database.source);
  });

  async function stored(id: string, more: Partial<Practice> = {}): Promise<void> {
    await transactions.run((tx) => repository.create(practice(id, more), [], tx));
  }

  it('lets exactly one of many move a practice on', async () => {
    await stored('aaaaaaaaaaaa', { state: 'ready' });
    const attempts = Array.from({ length: 10 }, () =>
      transactions.run((tx) => repository.advance('aaaaaaaaaaaa', 'live', { beganAt: new Date() }, tx)),
    );
    const moved = (await Promise.all(attempts)).filter((from) => from !== null);
    expect(moved).toEqual(['ready']);
    expect((await repository.get('aaaaaaaaaaaa')).state).toBe('live');
  });

  it('moves no practice on from a state that does not allow it', async () => {
    await stored('bbbbbbbbbbbb', { state: 'announced' });
    expect(await transactions.run((tx) => repository.advance('bbbbbbbbbbbb', 'live', {}, tx))).toBeNull();
    expect((await repository.get('bbbbbbbbbbbb')).state).toBe('announced');
  });

  it('gives a hint to one of two askers', async () => {
    await stored('cccccccccccc', { state: 'live', beganAt: new Date() });
    const before = await repository.get('cccccccccccc');
    const takes = [0, 1].map(() => transactions.run((tx) => repository.countHint(before, 'pointer', tx)));
    expect((await Promise.all(takes)).sort()).toEqual([false, true]);
    expect((await repository.get('cccccccccccc')).hintsGiven).toBe(1);
  });

  it('notes once that a restored practice was declared over', async () => {
    await stored('dddddddddddd', { state: 'restored', beganAt: new Date() });
    const declare = () =>
      transactions.run((tx) => repository.declareOver('dddddddddddd', ['restored'], new Date(), tx));
    expect(await declare()).toBe(true);
    expect(await declare()).toBe(false);
  });

  it('refuses an aborted practice without a reason', async () => {
    await stored('eeeeeeeeeeee');
    const aborted = transactions.run((tx) => repository.advance('eeeeeeeeeeee', 'aborted', {}, tx));
    await expect(aborted).rejects.toThrow();
    expect((await repository.get('eeeeeeeeeeee')).state).toBe('announced');
  });

  it('finds what somebody must take care of, and nothing else', async () => {
    await stored('ffffffffffff', { state: 'aborted', abortReason: 'x', endedAt: new Date(), sandboxId: 's' });
    await stored('gggggggggggg', { state: 'aborted', abortReason: 'x', endedAt: new Date() });
    const ids = (await repository.unfinished()).map(({ id }) => id);
    expect(ids).toContain('ffffffffffff');
    expect(ids).not.toContain('gggggggggggg');
    expect(ids).not.toContain('bbbbbbbbbbbb');
  });
});
