import type { DataSource } from 'typeorm';

/** Condition for `endBackends`: backends that hold an advisory lock, of one class or of any. */
export function holdsAdvisoryLock(classId?: number): string {
  const ofClass = classId === undefined ? '' : ` AND l.classid = ${classId}`;
  return `EXISTS (SELECT FROM pg_locks l WHERE l.pid = a.pid AND l.locktype = 'advisory' AND l.granted${ofClass})`;
}

/** How long a backend may take to be gone. */
const GONE_WITHIN_MS = 5_000;

/**
 * Cuts connections as a broken network does, and waits until they are gone.
 * Only of the test's own database: the cluster is shared with the tests that run at the same time.
 * `condition` is SQL about `a`, a backend's row of `pg_stat_activity`.
 */
export async function endBackends(source: DataSource, condition: string): Promise<void> {
  await source.query(
    `SELECT pg_terminate_backend(a.pid, ${GONE_WITHIN_MS}) FROM pg_stat_activity a
      WHERE a.datname = current_database() AND a.pid <> pg_backend_pid() AND ${condition}`,
  );
}
