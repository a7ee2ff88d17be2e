import { crc32 } from 'node:zlib';

/** Less than a command may take, so that PostgreSQL itself ends what waits for somebody's lock. */
const WAIT_FOR_LOCKS = '8s';

/**
 * Wraps SQL in a transaction for psql.
 * @param subject what the transaction is about: two about the same never overlap, so that an inverse cannot overtake
 *   the damage of a server that was killed in the middle of it
 * @param condition a query; the SQL is run only when it prints t
 */
export function inTransaction(sql: string, subject: string, condition?: string): string {
  const due = condition === undefined ? 'true' : `coalesce((${condition})::boolean, false)`;
  return [
    'BEGIN;',
    `SET LOCAL lock_timeout = '${WAIT_FOR_LOCKS}';`,
    `SELECT FROM pg_advisory_xact_lock(${crc32(subject)});`,
    `SELECT ${due} AS due \\gset`,
    '\\if :due',
    `${sql};`,
    '\\endif',
    'COMMIT;\n',
  ].join('\n');
}

/** The line by which psql learns a variable, for `:'name'` in the SQL after it. */
export function setVariable(name: string, value: string): string {
  const quoted = value.replace(/\\/g, '\\\\').replace(/'/g, "''").replace(/\n/g, '\\n');
  return `\\set ${name} '${quoted}'\n`;
}
