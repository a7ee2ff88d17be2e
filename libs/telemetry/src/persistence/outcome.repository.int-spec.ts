import { prepareTestDatabase } from '#testing';
import { at, failed, run } from '../fixture/runs.js';
import type { StoredOutcome } from '../outcomes/stored-outcome.js';
import { OutcomeRepository } from './outcome.repository.js';
import { TELEMETRY_ENTITIES, TELEMETRY_MIGRATIONS } from './telemetry-tables.js';

function stored(n: number, startMs: number, given: Partial<StoredOutcome> = {}): StoredOutcome {
  const { kind: _, ...rest } = given.ok === false ? failed(startMs) : run(startMs);
  return { ...rest, practiceId: 'practice0000', run: 'r1', ...given, n };
}

describe('runs in Postgres', () => {
  const database = prepareTestDatabase({ entities: TELEMETRY_ENTITIES, migrations: TELEMETRY_MIGRATIONS });

  const rows = () => new OutcomeRepository(database.source);

  async function read(practiceId: string, from = at(0)): Promise<StoredOutcome[]> {
    const outcomes: StoredOutcome[] = [];
    for await (const outcome of rows().inOrderOfEnd(practiceId, from)) outcomes.push(outcome);
    return outcomes;
  }

  it('come back as they were given, in the order in which they ended', async () => {
    const late = stored(2, 100, {
      ok: false,
      latencyMs: 900.25,
      step: 'GET /v1/x',
      status: 502,
      error: 'O\'Neil {"}',
    });
    const early = stored(1, 500);
    await rows().insert([late, early]);
    expect(await read('practice0000')).toEqual([early, late]);
  });

  it('are stored once, though they are given twice and in one batch', async () => {
    const twice = stored(1, 0, { practiceId: 'practice0001' });
    await rows().insert([twice, twice]);
    await rows().insert([{ ...twice, latencyMs: 999 }, stored(2, 10, { practiceId: 'practice0001' })]);
    expect((await read('practice0001')).map(({ n, latencyMs }) => [n, latencyMs])).toEqual([
      [1, 20],
      [2, 20],
    ]);
  });

  it('tell one life of the traffic source from the next, and one practice from the other', async () => {
    await rows().insert([
      stored(1, 0, { practiceId: 'practice0002' }),
      stored(1, 5_000, { practiceId: 'practice0002', run: 'r1~2' }),
      stored(1, 0, { practiceId: 'practice0003' }),
    ]);
    expect((await read('practice0002')).map((outcome) => outcome.run)).toEqual(['r1', 'r1~2']);
    expect(await read('practice0002', at(1))).toHaveLength(1);
  });

  it('tell where the stream ended: the highest number of the newest life and the latest end', async () => {
    expect(await rows().position('practice0004')).toBeNull();
    await rows().insert([
      stored(900, 0, { practiceId: 'practice0004' }),
      stored(1, 5_000, { practiceId: 'practice0004', run: 'r1~2', latencyMs: 3_000 }),
      stored(2, 6_000, { practiceId: 'practice0004', run: 'r1~2' }),
    ]);
    expect(await rows().position('practice0004')).toEqual({ run: 'r1~2', n: 2, endMs: at(8_000).getTime() });
  });

  it('are read in pages without a gap or a double, even when thousands ended at one instant', async () => {
    const many = Array.from({ length: 12_001 }, (_, n) =>
      stored(n, n < 6_000 ? 0 : n, { practiceId: 'practice0005' }),
    );
    for (let from = 0; from < many.length; from += 1_000) await rows().insert(many.slice(from, from + 1_000));
    const numbers = (await read('practice0005')).map((outcome) => outcome.n);
    expect(numbers).toEqual(many.map((outcome) => outcome.n));
  });
});
