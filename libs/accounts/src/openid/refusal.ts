import { type OpenIdRefusal, openIdRefusalWords } from '#contracts';
import { AppError } from '#kernel';

/** The refusal in its words; `cause` is for the log. */
export function refusal(code: OpenIdRefusal, provider: string, cause?: unknown): AppError {
  return new AppError(code, openIdRefusalWords(code, provider), cause === undefined ? {} : { cause });
}
