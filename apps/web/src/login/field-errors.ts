import { ApiError } from '../api/request.js';

/** What the server said of one field; undefined when it said nothing of it. */
export function fieldError(error: unknown, field: string): string | undefined {
  if (!(error instanceof ApiError)) return undefined;
  return error.body.details?.find((detail) => detail.field === field)?.message;
}

/** What the server said, when it is of no field in the form. */
export function wholeError(error: unknown, fields: readonly string[]): string | undefined {
  if (!(error instanceof Error)) return undefined;
  return fields.some((field) => fieldError(error, field)) ? undefined : error.message;
}
