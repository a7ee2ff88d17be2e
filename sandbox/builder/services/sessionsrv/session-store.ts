import { scaledMs } from '../kit/tempo.js';
import type { Session } from '../wire/session-messages.js';

const SESSION_LIFETIME_MS = scaledMs(24 * 60 * 60 * 1_000);

interface StoredSession {
  readonly session: Session;
  readonly expiresAtMs: number;
}

/** Sessions by token, in memory only: when the process ends, everyone is logged out. */
export class SessionStore {
  private readonly byToken = new Map<string, StoredSession>();

  /** @param now gives milliseconds */
  constructor(private readonly now: () => number) {}

  /** How many sessions there are; some of them may have run out since the last sign-in. */
  get count(): number {
    return this.byToken.size;
  }

  put(session: Session): void {
    this.dropExpired();
    this.byToken.set(session.token, { session, expiresAtMs: this.now() + SESSION_LIFETIME_MS });
  }

  /** The session of a token, as long as it lasts. */
  get(token: string): Session | undefined {
    const stored = this.byToken.get(token);
    return stored !== undefined && stored.expiresAtMs > this.now() ? stored.session : undefined;
  }

  /** Sessions are in the order of their expiry, so the first one that lasts ends the search. */
  private dropExpired(): void {
    for (const [token, { expiresAtMs }] of this.byToken) {
      if (expiresAtMs > this.now()) return;
      this.byToken.delete(token);
    }
  }
}
