import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '#kernel';
import { Transactions } from '#store';
import { ACCOUNTS_CLOCK } from '../accounts-clock.js';
import { LoginService } from '../login.service.js';
import { IdentityRepository } from '../persistence/identity.repository.js';
import { SignInThrottle } from '../persistence/sign-in-throttle.js';
import type { Person } from '../person.js';
import { newSecret } from '../secret.js';
import { assertAdmitted } from './admission.js';
import { browserSecret, checksOf, storedForm } from './browser-secret.js';
import { OpenIdPeople } from './openid-people.js';
import { OpenIdProvider } from './openid-provider.js';
import { refusal } from './refusal.js';

/** Somebody who has to type a password and take a second factor out of a pocket. */
const ATTEMPT_MS = 10 * 60_000;

export interface StartRequest {
  /** Secret that the browser holds from an earlier start; null: it holds none. */
  browser: string | null;
  /** Path of the page to show afterwards. */
  returnTo: string;
  /** Address that the request comes from. */
  host: string;
  /** Link the identity to this person's account; null: sign in. */
  linkTo?: Person | null;
}

export interface FinishRequest {
  browser: string | null;
  /** Query of the address to which the provider sent the browser. */
  query: string;
  /** Who is logged in in this browser. */
  visitor: Person | null;
}

export interface Finished {
  /** Secret of a new login of 30 days; null: an identity was linked. */
  session: string | null;
  returnTo: string;
}

/** Signing in at an OpenID Connect provider: the browser goes there, comes back with a code, and is somebody. */
@Injectable()
export class OpenIdSignIn {
  constructor(
    private readonly provider: OpenIdProvider,
    private readonly identities: IdentityRepository,
    private readonly people: OpenIdPeople,
    private readonly throttle: SignInThrottle,
    private readonly login: LoginService,
    private readonly transactions: Transactions,
    @Inject(ACCOUNTS_CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Where the browser goes, and the secret that it must bring back within ten minutes. Errors: `auth.openid-off`,
   * `auth.throttled`, `auth.openid-unreachable`, `auth.openid-failed`.
   */
  async start({
    browser,
    returnTo,
    host,
    linkTo = null,
  }: StartRequest): Promise<{ url: string; browser: string }> {
    await this.throttle.start(host);
    const secret = browserSecret(browser);
    const state = newSecret();
    const url = await this.provider.authorizationUrl(checksOf(secret, state));
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + ATTEMPT_MS);
    const attempt = { ...storedForm(secret, state), personId: linkTo?.id ?? null, returnTo };
    await this.identities.begin({ ...attempt, createdAt, expiresAt });
    return { url, browser: secret };
  }

  /** Who came back is let in, or linked to the account of the visitor. Errors: each `auth.openid-*`. */
  async finish({ browser, query, visitor }: FinishRequest): Promise<Finished> {
    const { rules } = this.provider.config;
    const secret = browserSecret(browser);
    const state = new URLSearchParams(query).get('state') ?? '';
    const { stateHash, browserHash } = storedForm(secret, state);
    const attempt = await this.identities.take(stateHash, browserHash);
    // Whoever wants to link is still who they were when they asked for it.
    const isTheirs = attempt !== null && (attempt.personId === null || attempt.personId === visitor?.id);
    if (!isTheirs || attempt.expiresAt <= this.clock.now()) throw refusal('auth.openid-expired', rules.name);
    const claims = await this.provider.claims(query, checksOf(secret, state));
    assertAdmitted(claims, rules);
    const { personId, returnTo } = attempt;
    return this.transactions.run(async (tx) => {
      if (personId !== null) {
        await this.people.link(claims, personId, rules.name, tx);
        return { session: null, returnTo };
      }
      const person = await this.people.personOf(claims, rules, tx);
      return { session: await this.login.begin(person.id, 'openid', tx), returnTo };
    });
  }
}
