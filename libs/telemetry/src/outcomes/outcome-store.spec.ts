import { Logger } from '@nestjs/common';
import { FakeClock } from '#testing';
import { run } from '../fixture/runs.js';
import type { StreamPosition } from '../outside/run-sequence.js';
import { FLUSH_MS, OutcomeStore } from './outcome-store.js';
import { OutcomeRows, type StoredOutcome } from './stored-outcome.js';

class FakeRows extends OutcomeRows {
  readonly batches: StoredOutcome[][] = [];
  broken = false;
  /** While set, insertions wait for it. */
  gate: Promise<void> = Promise.resolve();

  async insert(outcomes: readonly StoredOutcome[]): Promise<void> {
    await this.gate;
    if (this.broken) throw new Error('connection lost');
    this.batches.push([...outcomes]);
  }

  async *inOrderOfEnd(practiceId: string): AsyncGenerator<StoredOutcome> {
    yield* this.batches.flat().filter((outcome) => outcome.practiceId === practiceId);
  }

  async position(): Promise<StreamPosition | null> {
    const last = this.batches.flat().at(-1);
    return last ? { run: last.run, n: last.n, endMs: 0 } : null;
  }

  get stored(): number {
    return this.batches.flat().length;
  }
}

function outcome(n: number): StoredOutcome {
  const { kind: _, ...rest } = run(n, { n });
  return { ...rest, practiceId: 'p1', run: 'r1' };
}

function setUp() {
  const rows = new FakeRows();
  const clock = new FakeClock();
  return { rows, clock, store: new OutcomeStore(rows, clock) };
}

describe('the store of runs', () => {
  beforeAll(() => Logger.overrideLogger(false));

  it('writes what came in within a quarter of a second in one batch', async () => {
    const { rows, clock, store } = setUp();
    for (let n = 0; n < 10; n++) await store.add(outcome(n));
    await clock.advance(FLUSH_MS - 1);
    expect(rows.batches).toHaveLength(0);
    await clock.advance(1);
    expect(rows.batches.map((batch) => batch.length)).toEqual([10]);
    expect(FLUSH_MS).toBeLessThanOrEqual(250);
  });

  it('writes again what came in after a batch', async () => {
    const { rows, clock, store } = setUp();
    await store.add(outcome(0));
    await clock.advance(FLUSH_MS);
    await store.add(outcome(1));
    await clock.advance(FLUSH_MS);
    expect(rows.batches.map((batch) => batch.length)).toEqual([1, 1]);
  });

  it('makes the reader wait while the buffer is full, and drops nothing', async () => {
    const { rows, clock, store } = setUp();
    let open = (): void => undefined;
    rows.gate = new Promise((resolve) => {
      open = resolve;
    });
    let added = 0;
    const reading = (async () => {
      for (let n = 0; n < 6_000; n++) {
        await store.add(outcome(n));
        added += 1;
      }
    })();
    await clock.advance(FLUSH_MS);
    await clock.advance(0);
    expect(added).toBe(5_000);
    open();
    await reading;
    await store.flush();
    expect(rows.batches.flat().map((each) => each.n)).toEqual(Array.from({ length: 6_000 }, (_, n) => n));
  });

  it('keeps everything while the database is away and writes it when it is back', async () => {
    const { rows, clock, store } = setUp();
    rows.broken = true;
    await store.add(outcome(0));
    await clock.advance(5_000);
    await store.add(outcome(1));
    rows.broken = false;
    await clock.advance(1_000);
    expect(rows.stored).toBe(2);
  });

  it('says when it is asked to write and cannot', async () => {
    const { rows, store } = setUp();
    rows.broken = true;
    await store.add(outcome(0));
    await expect(store.flush()).rejects.toMatchObject({ code: 'store.unreachable' });
  });

  it('writes each run once although flushes overlap', async () => {
    const { rows, store } = setUp();
    for (let n = 0; n < 2_500; n++) await store.add(outcome(n));
    await Promise.all([store.flush(), store.flush(), store.flush()]);
    expect(rows.stored).toBe(2_500);
  });

  it('has written everything when the server shuts down, and when it is read', async () => {
    const { rows, store } = setUp();
    await store.add(outcome(0));
    await store.onApplicationShutdown();
    expect(rows.stored).toBe(1);
    await store.add(outcome(1));
    const read: number[] = [];
    for await (const each of store.stored('p1', new Date(0))) read.push(each.n);
    expect(read).toEqual([0, 1]);
  });
});
