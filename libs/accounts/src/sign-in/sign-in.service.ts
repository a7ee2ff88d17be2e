import { Inject, Injectable } from '@nestjs/common';
import { AppError, type Clock } from '#kernel';
import { Transactions } from '#store';
import { AccountMail } from '../account-mail.port.js';
import { ACCOUNTS_CLOCK } from '../accounts-clock.js';
import { LoginService } from '../login.service.js';
import { CredentialRepository } from '../persistence/credential.repository.js';
import { PersonRepository } from '../persistence/person.repository.js';
import { SignInThrottle } from '../persistence/sign-in-throttle.js';
import type { Person } from '../person.js';
import { secretHash } from '../secret.js';
import { hashPassword, isPassword } from './password-hash.js';
import { assertGoodPassword } from './password-rules.js';

/** A login by link allows a new password without the old one for this long: that is how a forgotten one is reset. */
const FRESH_LINK_MS = 15 * 60_000;

export interface SignInRequest {
  email: string;
  password: string;
  /** Where the attempt comes from: the client's address. */
  host: string;
}

export interface PasswordChange {
  /** Secret of the login that changes it. */
  session: string;
  /** The password until now; not needed soon after a login by link. */
  current: string | undefined;
  password: string;
}

/** Signing in with email and password, and what one does about passwords. */
@Injectable()
export class SignInService {
  constructor(
    private readonly people: PersonRepository,
    private readonly credentials: CredentialRepository,
    private readonly throttle: SignInThrottle,
    private readonly login: LoginService,
    private readonly mail: AccountMail,
    private readonly transactions: Transactions,
    @Inject(ACCOUNTS_CLOCK) private readonly clock: Clock,
  ) {}

  /** Secret of a login of 30 days. Errors: `auth.wrong-password` for whatever does not fit, `auth.throttled`. */
  async signIn({ email, password, host }: SignInRequest): Promise<string> {
    await this.throttle.attempt(email, host);
    const person = await this.people.byEmail(email);
    const stored = person ? await this.people.passwordOf(person.id) : null;
    if (!(await isPassword(stored?.hash ?? null, password)) || !person)
      throw new AppError('auth.wrong-password', 'Email and password do not fit: check both.');
    await this.throttle.succeeded(email);
    return this.transactions.run((tx) => this.login.begin(person.id, 'password', tx));
  }

  /**
   * Mails a login link to whoever has this address. Whether somebody has it is not told. Errors: `auth.throttled`,
   * `mail.not-configured`.
   */
  async forgotPassword(email: string, host: string): Promise<void> {
    await this.throttle.attempt(`forgot ${email}`, host);
    this.mail.assertConfigured();
    const person = await this.people.byEmail(email);
    if (person) await this.mail.sendLoginLink(person.id);
  }

  /**
   * Sets the password and ends all other logins of the person. Errors: `input.invalid`, `auth.wrong-password`,
   * `auth.throttled`.
   */
  async changePassword(person: Person, change: PasswordChange, host: string): Promise<void> {
    assertGoodPassword(change.password, person);
    const session = await this.credentials.session(secretHash(change.session));
    const now = this.clock.now();
    const isFresh = session?.via === 'link' && now.getTime() - session.createdAt.getTime() < FRESH_LINK_MS;
    if (!isFresh) await this.assertCurrent(person, change.current, host);
    const hash = await hashPassword(change.password);
    await this.transactions.run(async (tx) => {
      await this.people.setPassword({ personId: person.id, hash, changedAt: now }, tx);
      await this.credentials.dropSessions(person.id, session?.tokenHash ?? null, tx);
      await this.credentials.dropLinks(person.id, tx);
    });
  }

  private async assertCurrent(person: Person, current: string | undefined, host: string): Promise<void> {
    const stored = await this.people.passwordOf(person.id);
    await this.throttle.attempt(person.email ?? person.id, host);
    if (!(await isPassword(stored?.hash ?? null, current ?? '')))
      throw new AppError(
        'auth.wrong-password',
        'The current password does not fit: check it, or log in by a link and set a new one within 15 minutes.',
        { details: [{ field: 'current', message: 'does not fit' }] },
      );
    await this.throttle.succeeded(person.email ?? person.id);
  }
}
