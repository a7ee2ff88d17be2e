import type { AppError } from '#kernel';

/** Exit statuses of every command. */
export const OK = 0;
/** The command was understood and the thing failed. */
export const FAILED = 1;
/** The command was used wrongly: nothing was done. */
export const WRONG_USE = 2;

const WRONG_USE_CODES: ReadonlySet<string> = new Set([
  'input.invalid',
  'fault.unknown',
  'scenario.unknown',
  'scenario.invalid',
  'stack.unknown',
  'stack.invalid',
  'config.invalid',
]);

/** The exit status for an error. */
export function statusOf(error: AppError): number {
  return WRONG_USE_CODES.has(error.code) ? WRONG_USE : FAILED;
}
