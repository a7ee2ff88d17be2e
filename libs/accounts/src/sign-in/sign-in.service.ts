import { Inject, Injectable } from '@nestjs/common';
import { AppError, type Clock } from '#kernel';
import { Transactions } from '#store';
import { AccountMail } from '../account-mail.port.js';
import { ACCOUNTS_CLOCK } from '../accounts-clock.js';
import { LoginService } from '../login.service.js';
import type { LoginSessionEntity } from '../persistence/credential.entity.js';
import { CredentialRepository } from '../persistence/credential.repository.js';
import { PersonRepository } from '../persistence/person.repository.js';
import { SignInThrottle } from '../persistence/sign-in-throttle.js';
import type { Person } from '../person.js';
import { secretHash } from '../secret.js';
import { OwnerCheck } from './owner-check.js';
import { hashPassword, isPassword } from './password-hash.js';
import { assertGoodPassword } from './password-rules.js';
import { SignInSettings } from './sign-in-settings.js';

/**
 * A login by link or at the provider allows a new password without the old one for this long: that is how a forgotten one
 * is reset, and a first one set.
 */
const FRESH_LOGIN_MS = 15 * 60_000;

export interface SignInRequest {
  email: string;
  password: string;
  /** Where the attempt comes from: the client's address. */
  host: string;
}

export interface PasswordChange {
  /** Secret of the login that changes it. */
  session: string;
  /** The password until now; not needed soon after a login by link or at the provider. */
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
    private readonly owner: OwnerCheck,
    private readonly settings: SignInSettings,
    private readonly mail: AccountMail,
    private readonly transactions: Transactions,
    @Inject(ACCOUNTS_CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Secret of a login of 30 days. Errors: `auth.wrong-password` for whatever does not fit, `auth.throttled`,
   * `auth.local-off`.
   */
  async signIn({ email, password, host }: SignInRequest): Promise<string> {
    this.assertLocal();
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
   * `mail.not-configured`, `auth.local-off`.
   */
  async forgotPassword(email: string, host: string): Promise<void> {
    this.assertLocal();
    await this.throttle.attempt(`forgot ${email}`, host);
    this.mail.assertConfigured();
    const person = await this.people.byEmail(email);
    if (person) await this.mail.sendLoginLink(person.id);
  }

  /**
   * Sets the password and ends all other logins of the person. Errors: `input.invalid`, `auth.wrong-password`,
   * `auth.throttled`, `auth.local-off`.
   */
  async changePassword(person: Person, change: PasswordChange, host: string): Promise<void> {
    this.assertLocal();
    assertGoodPassword(change.password, person);
    const session = await this.credentials.session(secretHash(change.session));
    const now = this.clock.now();
    const isFresh = session?.personId === person.id && this.isFresh(session, now);
    if (!isFresh) await this.owner.assertPassword(person, change.current ?? '', host);
    const hash = await hashPassword(change.password);
    await this.transactions.run(async (tx) => {
      await this.people.setPassword({ personId: person.id, hash, changedAt: now }, tx);
      await this.credentials.dropSessions(person.id, session?.tokenHash ?? null, tx);
      await this.credentials.dropLinks(person.id, tx);
    });
  }

  private isFresh(session: LoginSessionEntity, now: Date): boolean {
    if (session.via === 'password') return false;
    return now.getTime() - session.createdAt.getTime() < FRESH_LOGIN_MS;
  }

  /** Errors: `auth.local-off`. */
  private assertLocal(): void {
    if (this.settings.local) return;
    const name = this.settings.openId?.rules.name;
    throw new AppError(
      'auth.local-off',
      `Passwords are switched off here: log in with ${name}, or by a link.`,
    );
  }
}
