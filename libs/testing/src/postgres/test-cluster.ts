import { existsSync } from 'node:fs';
import { mkdir, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { EmbeddedPostgres } from '#store';

const RUNS_DIRECTORY = fileURLToPath(new URL('../../../../var/test-postgres', import.meta.url));
const LOCK_TIMEOUT_MS = 60_000;
/** What a crash would lose does not matter to tests, and not waiting for the disk makes them quick. */
const SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

let url: Promise<string> | undefined;

/** Connection string of the one Postgres that all test files of a run share; the first to ask starts it. */
export function testClusterUrl(): Promise<string> {
  url ??= start();
  return url;
}

async function start(): Promise<string> {
  const directory = ownRun();
  return whileLocked(path.join(directory, 'starting'), async () => {
    // Takes over the one that another worker has started.
    const started = await new EmbeddedPostgres(directory, { settings: SETTINGS }).start();
    return started.url;
  });
}

/** A worker's parent is the Jest that leads the run; in a run in one process it is this one. */
function ownRun(): string {
  const run = [process.pid, process.ppid]
    .map((pid) => path.join(RUNS_DIRECTORY, String(pid)))
    .find(existsSync);
  if (!run)
    throw new Error('this test wants Postgres: name its file *.int-spec.ts, so that the run prepares one');
  return run;
}

async function whileLocked<T>(lock: string, work: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + LOCK_TIMEOUT_MS;
  while (!(await taken(lock))) {
    if (performance.now() > deadline) throw new Error(`${lock} is not given back`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  try {
    return await work();
  } finally {
    await rmdir(lock);
  }
}

function taken(lock: string): Promise<boolean> {
  return mkdir(lock).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false;
      throw error;
    },
  );
}
