import type { FaultContext } from '../fault-kind.js';
import { asNumber, type DatabasePlace, queryDatabase } from './database-query.js';

/** Lock modes of LOCK TABLE that keep writers or readers out, and their names in pg_locks. */
export const LOCK_MODES = {
  'ACCESS EXCLUSIVE': 'AccessExclusiveLock',
  EXCLUSIVE: 'ExclusiveLock',
  'SHARE ROW EXCLUSIVE': 'ShareRowExclusiveLock',
  SHARE: 'ShareLock',
} as const;
export type LockMode = keyof typeof LOCK_MODES;

/** A table and the mode in which it is locked. */
export interface LockedTable extends DatabasePlace {
  table: string;
  mode: LockMode;
}

/** What the forgetful person typed. */
export function lockStatements({ table, mode }: LockedTable): string {
  return `BEGIN;\n${lockStatement(table, mode)}\n`;
}

function lockStatement(table: string, mode: LockMode): string {
  return `LOCK TABLE ${table} IN ${mode} MODE;`;
}

/** Whether the table exists. null when no server answers. */
export async function tableExists(context: FaultContext, locked: LockedTable): Promise<boolean | null> {
  const result = await queryDatabase(context, locked, `SELECT to_regclass('${locked.table}') IS NOT NULL;`);
  return result.exitStatus === 0 ? result.stdout.trim() === 't' : null;
}

/** Sessions that hold, or wait for, the lock as the fault takes it. null when no server answers. */
export async function countHolders(context: FaultContext, locked: LockedTable): Promise<number | null> {
  return asNumber(await queryDatabase(context, locked, `SELECT count(*) ${holders(locked)};`));
}

/** Sessions that have the lock and do nothing with it. null when no server answers. */
export async function countGranted(context: FaultContext, locked: LockedTable): Promise<number | null> {
  return asNumber(await queryDatabase(context, locked, `SELECT count(*) ${holders(locked)} AND l.granted;`));
}

/** Ends these sessions from the server's side. null when no server answers. */
export async function terminateHolders(context: FaultContext, locked: LockedTable): Promise<number | null> {
  return asNumber(
    await queryDatabase(context, locked, `SELECT count(pg_terminate_backend(a.pid)) ${holders(locked)};`),
  );
}

/** A session that waits has not the state yet by which a forgotten one is known, but the statement. */
function holders({ table, mode, database }: LockedTable): string {
  return `FROM pg_locks l JOIN pg_stat_activity a USING (pid)
WHERE a.datname = '${database}' AND l.locktype = 'relation' AND l.relation = to_regclass('${table}')
AND l.mode = '${LOCK_MODES[mode]}'
AND (l.granted AND a.state LIKE 'idle in transaction%' OR a.query LIKE '%${lockStatement(table, mode)}%')`;
}
