import { AppError } from '#kernel';

/** Postgres: serialization failure, deadlock, lock not available. */
const CONFLICTS = new Set(['40001', '40P01', '55P03']);
/** Postgres class 08 is "connection exception"; 57P01-03 are a server that goes down or comes up. */
const UNREACHABLE = /^(08...|57P0[123]|ECONN.*|EPIPE|ENOTFOUND|ETIMEDOUT)$/;

/** Wrong password, no such role or database, not let in, too many connections. */
const REFUSED = new Set(['28P01', '28000', '3D000', '53300']);

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'driverError' in error ? codeOf(error.driverError) : '';
}

/** Gives trouble with the database itself a stable code; everything else stays what it is. */
export function translateStoreError(error: unknown): unknown {
  if (error instanceof AppError) return error;
  const code = codeOf(error) || (isConnectTimeout(error) ? 'ETIMEDOUT' : '');
  if (CONFLICTS.has(code))
    return new AppError('store.conflict', 'Somebody changed the same thing at the same moment: try again.', {
      cause: error,
    });
  if (UNREACHABLE.test(code))
    return new AppError('store.unreachable', 'The database does not answer: see whether Postgres runs.', {
      cause: error,
    });
  if (REFUSED.has(code))
    return new AppError(
      'store.unreachable',
      `The database refuses us: ${sentenceOf(error)}. Correct DATABASE_URL.`,
      {
        cause: error,
      },
    );
  return error;
}

/** The driver's own limit has no code. */
function isConnectTimeout(error: unknown): boolean {
  return error instanceof Error && /connection timeout|timeout expired/i.test(error.message);
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
