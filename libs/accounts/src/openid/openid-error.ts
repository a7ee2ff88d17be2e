import { AppError } from '#kernel';
import { refusal } from './refusal.js';

interface Failing {
  name?: string;
  code?: unknown;
  error?: unknown;
  error_description?: unknown;
  message?: string;
  cause?: unknown;
}

/** What the library or the network threw, as what it means for whoever signs in. */
export function openIdError(thrown: unknown, provider: string): AppError {
  if (thrown instanceof AppError) return thrown;
  const failing = (thrown ?? {}) as Failing;
  // The provider's word (RFC 6749): the person refused, or the code was used already or is too old.
  if (failing.error === 'access_denied') return refusal('auth.openid-cancelled', provider, thrown);
  if (failing.error === 'invalid_grant') return refusal('auth.openid-expired', provider, thrown);
  if (isUnreachable(failing)) return refusal('auth.openid-unreachable', provider, thrown);
  return refusal('auth.openid-failed', provider, thrown);
}

/** No answer, or one that says of itself that it is none. */
export function isUnreachable({ code, name, message, cause }: Failing): boolean {
  if (code === 'OAUTH_TIMEOUT' || code === 'OAUTH_ABORT' || name === 'TimeoutError') return true;
  if (message === 'fetch failed') return true;
  const inner = (cause ?? {}) as Failing & { status?: number };
  if (typeof inner.status === 'number') return inner.status >= 500;
  return cause !== undefined && cause !== null && isUnreachable(inner);
}

/** The whole reason on one line, for logs and for the doctor. */
export function reasonOf(thrown: unknown): string {
  const reasons: string[] = [];
  let next = thrown;
  for (let depth = 0; depth < 5 && typeof next === 'object' && next !== null; depth += 1) {
    // A refusal with status 401 comes as a list of challenges, whose parameters say why.
    if (Array.isArray(next)) next = next[0]?.parameters ?? {};
    const reason = saidBy(next as Failing & { status?: number });
    if (reason) reasons.push(reason);
    next = (next as Failing).cause;
  }
  return [...new Set(reasons)]
    .join(' – ')
    .replaceAll(/\p{Cc}+/gu, ' ')
    .slice(0, 500);
}

function saidBy({
  message,
  error,
  error_description: described,
  status,
}: Failing & { status?: number }): string {
  const words = [error, described].filter((word) => typeof word === 'string');
  return words.join(': ') || message || (typeof status === 'number' ? `status ${status}` : '');
}
