import type { DataSource } from 'typeorm';

/** What is true of a backend that is to end; `a` is its row of `pg_stat_activity`. */
export type BackendCondition = `${string}a.${string}`;

/** Backends that hold an advisory lock, of one class or of any. */
export function holdsAdvisoryLock(classId?: number): BackendCondition {
  const ofClass = classId === undefined ? '' : ` AND l.classid = ${classId}`;
  return `EXISTS (SELECT FROM pg_locks l WHERE l.pid = a.pid AND l.locktype = 'advisory' AND l.granted${ofClass})`;
}

/** How long a backend may take to be gone. */
const GONE_WITHIN_MS = 5_000;

/**
 * Cuts connections as a broken network does, and waits until they are gone.
 * Only of the test's own database: the cluster is shared with the tests that run at the same time.
 */
export async function endBackends(source: DataSource, which: BackendCondition): Promise<void> {
  await source.query(
    `SELECT pg_terminate_backend(a.pid, ${GONE_WITHIN_MS}) FROM pg_stat_activity a
      WHERE a.datname = current_database() AND a.pid <> pg_backend_pid() AND ${which}`,
  );
}
