import { Inject, Injectable } from '@nestjs/common';
import { AppError, type Clock } from '#kernel';
import { ACCOUNTS_CLOCK } from '../accounts-clock.js';
import { CredentialRepository } from '../persistence/credential.repository.js';
import { PersonRepository } from '../persistence/person.repository.js';
import { SignInThrottle } from '../persistence/sign-in-throttle.js';
import type { Person } from '../person.js';
import { secretHash } from '../secret.js';
import { isPassword } from './password-hash.js';

/** Whoever logged in just now is the owner, not somebody at an unlocked screen or with a stolen token. */
const FRESH_MS = 10 * 60_000;

/** What a request brings to show that it is the owner's. */
export interface Proof {
  /** Secret of the login that asks; empty for programs. */
  session: string;
  /** The password; not needed soon after a log-in. */
  current: string | undefined;
  /** Address that the request comes from. */
  host: string;
}

/** Asks for the owner of an account before the ways into it change. */
@Injectable()
export class OwnerCheck {
  constructor(
    private readonly people: PersonRepository,
    private readonly credentials: CredentialRepository,
    private readonly throttle: SignInThrottle,
    @Inject(ACCOUNTS_CLOCK) private readonly clock: Clock,
  ) {}

  /** A log-in of the last ten minutes, or the password. Errors: `auth.wrong-password`, `auth.throttled`. */
  async assertOwner(person: Person, { session, current, host }: Proof): Promise<void> {
    const login = await this.credentials.session(secretHash(session));
    const age =
      login?.personId === person.id ? this.clock.now().getTime() - login.createdAt.getTime() : FRESH_MS;
    if (age < FRESH_MS) return;
    if (current === undefined || current === '')
      throw wrong(
        'Give your password, or log in again and do this within 10 minutes.',
        'is needed, since you logged in more than 10 minutes ago',
      );
    await this.assertPassword(person, current, host);
  }

  /** The password alone. Errors: `auth.wrong-password`, `auth.throttled`. */
  async assertPassword(person: Person, current: string, host: string): Promise<void> {
    const stored = await this.people.passwordOf(person.id);
    await this.throttle.attempt(person.email ?? person.id, host);
    if (!(await isPassword(stored?.hash ?? null, current)))
      throw wrong(
        'The current password does not fit: check it, or log in by a link and set a new one within 15 minutes.',
        'does not fit',
      );
    await this.throttle.succeeded(person.email ?? person.id);
  }
}

function wrong(sentence: string, message: string): AppError {
  return new AppError('auth.wrong-password', sentence, { details: [{ field: 'current', message }] });
}
