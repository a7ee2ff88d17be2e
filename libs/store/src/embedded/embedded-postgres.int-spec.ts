import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { EmbeddedPostgres } from './embedded-postgres.js';

let stateDir: string;
let postgres: EmbeddedPostgres;

beforeEach(async () => {
  stateDir = await mkdtemp(path.join(tmpdir(), 'simsup-store-'));
  postgres = new EmbeddedPostgres(stateDir, { settings: { fsync: 'off' } });
});
afterEach(async () => {
  await postgres.stop();
  await rm(stateDir, { recursive: true, force: true });
});

async function query(connectionString: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

const noteFile = (): string => path.join(stateDir, 'postgres', 'data', 'postmaster.pid');
const pidOf = async (): Promise<number> => Number.parseInt(await readFile(noteFile(), 'utf8'), 10);

async function ended(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe('the embedded Postgres', () => {
  it('keeps its data over a stop and a start', async () => {
    const { url } = await postgres.start();
    await query(url, 'CREATE TABLE kept (n int); INSERT INTO kept VALUES (7)');
    await postgres.stop();
    const again = await postgres.start();
    expect(await query(again.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
  }, 60_000);

  it('is taken over, as it is, by the server that comes after one that was killed', async () => {
    const { url } = await postgres.start();
    const pid = await pidOf();
    const successor = new EmbeddedPostgres(stateDir);
    expect(await successor.start()).toEqual({ url });
    expect(await pidOf()).toBe(pid);
    await successor.stop();
    await ended(pid);
  }, 60_000);

  it('recovers what was committed when it was killed itself', async () => {
    const { url } = await postgres.start();
    await query(url, 'CREATE TABLE kept (n int); INSERT INTO kept VALUES (7)');
    const pid = await pidOf();
    process.kill(pid, 'SIGKILL');
    await ended(pid);
    const again = await postgres.start();
    expect(await query(again.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
  }, 60_000);

  it('tells when it was killed, and not when it recovers from the death of one of its processes', async () => {
    const gone = Promise.withResolvers<Error>();
    const told: Error[] = [];
    const watched = new EmbeddedPostgres(stateDir, {
      settings: { fsync: 'off' },
      onGone: (error) => {
        told.push(error);
        gone.resolve(error);
      },
    });
    const { url } = await watched.start();
    const watching = "SELECT pid FROM pg_stat_activity WHERE application_name = 'simsup watch'";
    const [one] = (await query(url, watching)) as { pid: number }[];
    process.kill(one?.pid ?? 0, 'SIGKILL');
    const another = async () => {
      const [seen] = (await query(url, watching).catch(() => [])) as { pid: number }[];
      return seen !== undefined && seen.pid !== one?.pid;
    };
    while (!(await another())) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(told).toEqual([]);
    process.kill(await pidOf(), 'SIGKILL');
    expect((await gone.promise).message).toMatch(/embedded Postgres has ended/);
    expect(told).toHaveLength(1);
    await watched.stop();
  }, 60_000);

  it('starts although another process has the id that a crashed one noted', async () => {
    await postgres.start();
    const note = await readFile(noteFile(), 'utf8');
    await postgres.stop();
    await writeFile(noteFile(), note.replace(/^\d+/, String(process.pid)));
    const { url } = await postgres.start();
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  }, 60_000);

  it('lets nobody in without its password', async () => {
    const { url } = await postgres.start();
    const guessed = new URL(url);
    guessed.password = 'postgres';
    await expect(query(guessed.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
  }, 60_000);
});
