import { prepareTestDatabase } from '#testing';
import { Notifications } from '../notifications/notifications.js';
import { Transactions } from '../transactions.js';
import { Jobs } from './jobs.js';

const database = prepareTestDatabase({ entities: [], migrations: [] });

interface Note {
  note: string;
}

/** One server's part: a queue and what its handler was given, with the instants. */
class TestServer {
  readonly done: { note: string; at: number }[] = [];
  readonly jobs: Jobs;
  private readonly notifications: Notifications;
  private wake: () => void = () => undefined;

  constructor() {
    this.notifications = new Notifications(database.source, database.url);
    this.jobs = new Jobs(database.url, this.notifications);
  }

  static async start(name: string, concurrency = 8): Promise<TestServer> {
    const server = new TestServer();
    await server.jobs.work<Note>(name, async ({ note }) => server.note(note), { concurrency });
    await server.jobs.start();
    servers.push(server);
    return server;
  }

  async until(count: number): Promise<void> {
    while (this.done.length < count)
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
  }

  async stop(): Promise<void> {
    await this.jobs.stop();
    await this.notifications.close();
  }

  private note(note: string): void {
    this.done.push({ note, at: Date.now() });
    this.wake();
  }
}

let servers: TestServer[] = [];
afterEach(async () => {
  const started = servers;
  servers = [];
  await Promise.all(started.map((server) => server.stop()));
});

const inMs = (ms: number): Date => new Date(Date.now() + ms);
const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

describe('a job', () => {
  it('is done within 50 ms of its instant, and never before it', async () => {
    const server = await TestServer.start('precise');
    const dues = [700, 1_050, 1_400, 1_750, 2_100].map(inMs);
    for (const at of dues) await server.jobs.send('precise', { note: at.toISOString() }, { at });
    await server.until(dues.length);
    const latenesses = server.done.map(({ note, at }) => at - Date.parse(note));
    expect(Math.min(...latenesses)).toBeGreaterThanOrEqual(0);
    // The median, because a machine that runs other tests stalls now and then.
    expect(median(latenesses)).toBeLessThanOrEqual(50);
  }, 30_000);

  it('without an instant is done at once, not a polling interval later', async () => {
    // With one place, so that no other one happens to look at the right moment.
    const server = await TestServer.start('immediate', 1);
    const latenesses: number[] = [];
    for (let round = 1; round <= 5; round += 1) {
      const sentAt = Date.now();
      await server.jobs.send('immediate', { note: String(round) });
      await server.until(round);
      latenesses.push((server.done.at(-1)?.at ?? 0) - sentAt);
    }
    expect(median(latenesses)).toBeLessThanOrEqual(200);
  }, 30_000);

  it('survives a restart of the queue', async () => {
    const first = await TestServer.start('surviving');
    const at = inMs(2_500);
    await first.jobs.send('surviving', { note: 'still here' }, { at });
    await first.stop();
    const second = await TestServer.start('surviving');
    await second.until(1);
    expect(first.done).toEqual([]);
    expect(second.done.map(({ note }) => note)).toEqual(['still here']);
    expect(second.done[0]?.at).toBeGreaterThanOrEqual(at.getTime());
  }, 30_000);

  it('is done once when several servers could do it', async () => {
    const both = [await TestServer.start('shared'), await TestServer.start('shared')];
    const at = inMs(600);
    const notes = Array.from({ length: 20 }, (_, index) => String(index));
    for (const note of notes) await both[0]?.jobs.send('shared', { note }, { at });
    const done = () => both.flatMap((server) => server.done.map(({ note }) => note));
    while (done().length < notes.length) await new Promise((resolve) => setTimeout(resolve, 10));
    // Long enough for a second server to come around to jobs that were left over.
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(done().toSorted()).toEqual(notes.toSorted());
  }, 30_000);

  it('is accepted once for each key, even after it was done', async () => {
    const server = await TestServer.start('keyed');
    expect(await server.jobs.send('keyed', { note: 'first' }, { key: 'k' })).toBe(true);
    await server.until(1);
    await server.jobs.send('keyed', { note: 'another key' }, { key: 'l' });
    expect(await server.jobs.send('keyed', { note: 'again' }, { key: 'k' })).toBe(false);
    await server.until(2);
    expect(server.done.map(({ note }) => note)).toEqual(['first', 'another key']);
  }, 30_000);

  it('is sent with its transaction, or not at all', async () => {
    const server = await TestServer.start('transactional');
    const transactions = new Transactions(database.source);
    const failing = transactions.run(async (tx) => {
      await server.jobs.send('transactional', { note: 'rolled back' }, { key: 'a' }, tx);
      throw new Error('the rest went wrong');
    });
    await expect(failing).rejects.toThrow('the rest went wrong');
    await transactions.run(async (tx) => {
      await server.jobs.send('transactional', { note: 'committed' }, { key: 'a' }, tx);
    });
    await server.until(1);
    expect(server.done.map(({ note }) => note)).toEqual(['committed']);
  }, 30_000);

  it('is called off by its key', async () => {
    const server = await TestServer.start('cancelled');
    await server.jobs.send('cancelled', { note: 'called off' }, { at: inMs(400), key: 'a' });
    await server.jobs.send('cancelled', { note: 'done' }, { at: inMs(800), key: 'b' });
    await server.jobs.cancel('cancelled', 'a');
    await server.until(1);
    expect(server.done.map(({ note }) => note)).toEqual(['done']);
  }, 30_000);

  it('is tried again when it fails', async () => {
    let attempts = 0;
    const server = await TestServer.start('unrelated');
    const done = Promise.withResolvers<number>();
    await server.jobs.work<Note>('failing', async () => {
      attempts += 1;
      if (attempts < 3) throw new Error('not yet');
      done.resolve(attempts);
    });
    await server.jobs.send('failing', { note: '' });
    expect(await done.promise).toBe(3);
  }, 30_000);

  it('that a killed server had begun is done by another', async () => {
    const server = await TestServer.start('orphaned');
    await server.jobs.send('orphaned', { note: 'taken up' }, { at: inMs(3_600_000) });
    // What the row of a job looks like whose server was killed a while ago.
    await database.source.query(
      `UPDATE pgboss.job SET state = 'active', start_after = now(), started_on = now() - interval '20 s',
              heartbeat_on = now() - interval '11 s' WHERE name = 'orphaned'`,
    );
    await server.until(1);
    expect(server.done.map(({ note }) => note)).toEqual(['taken up']);
  }, 60_000);

  it('under way is finished before the queue has stopped', async () => {
    const next = await TestServer.start('meanwhile');
    const server = await TestServer.start('other');
    const [begun, mayEnd] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const order: string[] = [];
    await server.jobs.work<Note>('long', async () => {
      begun.resolve();
      await mayEnd.promise;
      order.push('work');
    });
    await server.jobs.send('long', { note: '' });
    await begun.promise;
    const stopped = server.jobs.stop().then(() => order.push('queue'));
    // A queue that does not wait has stopped long before another server has done all of these, one after the other.
    for (const count of [1, 2, 3, 4, 5]) {
      await next.jobs.send('meanwhile', { note: '' });
      await next.until(count);
    }
    mayEnd.resolve();
    await stopped;
    expect(order).toEqual(['work', 'queue']);
  }, 30_000);
});
