import { Inject, Injectable } from '@nestjs/common';
import { AppError, type Clock, newId } from '#kernel';
import { type Transaction, Transactions } from '#store';
import { ACCOUNTS_CLOCK } from './accounts-clock.js';
import type { AccessTokenEntity, LoginWay } from './persistence/credential.entity.js';
import { CredentialRepository } from './persistence/credential.repository.js';
import { PersonRepository } from './persistence/person.repository.js';
import type { Person } from './person.js';
import { newSecret, secretHash } from './secret.js';

const LINK_MS = 15 * 60_000;
const SESSION_MS = 30 * 24 * 3_600_000;

/** What a start of the server needs to let the first person in. */
export interface FirstPerson {
  person: Person;
  /** Secret of a login link that holds until it is used; null when somebody has logged in before. */
  link: string | null;
}

/** Who somebody is: login links, login sessions and tokens. Secrets leave here once and are stored hashed. */
@Injectable()
export class LoginService {
  constructor(
    private readonly people: PersonRepository,
    private readonly credentials: CredentialRepository,
    private readonly transactions: Transactions,
    @Inject(ACCOUNTS_CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Makes the first person, an administrator, when there is nobody. As long as nobody has logged in, every call
   * gives a new link and the one before no longer works.
   */
  ensureFirstPerson(name = 'Administrator'): Promise<FirstPerson> {
    return this.transactions.run(async (tx) => {
      const createdAt = this.clock.now();
      const row = {
        id: newId(),
        name,
        email: null,
        emailProvenAt: null,
        role: 'admin' as const,
        createdAt,
        timeZone: null,
        disabledAt: null,
      };
      const person = await this.people.ensureFirst(row, tx);
      if (await this.credentials.wasLinkUsed(tx)) return { person, link: null };
      await this.credentials.dropLastingLinks(person.id, tx);
      const link = newSecret();
      const lasting = { tokenHash: secretHash(link), personId: person.id, createdAt, expiresAt: null };
      await this.credentials.addLink(lasting, tx);
      return { person, link };
    });
  }

  /** Secret of a login link that works once, within 15 minutes. Errors: `resource.not-found`. */
  async createLink(personId: string): Promise<string> {
    await this.people.get(personId);
    const link = newSecret();
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + LINK_MS);
    await this.credentials.addLink({ tokenHash: secretHash(link), personId, createdAt, expiresAt });
    return link;
  }

  /** Uses the link up and returns the secret of a login of 30 days. Errors: `auth.link-invalid`. */
  redeemLink(link: string): Promise<string> {
    return this.transactions.run(async (tx) => {
      const now = this.clock.now();
      const personId = await this.credentials.useLink(secretHash(link), now, tx);
      if (personId === null)
        throw new AppError(
          'auth.link-invalid',
          'This login link was used or has expired: make a new one with `simsup login-link`.',
        );
      return this.begin(personId, 'link', tx);
    });
  }

  /** Secret of a new login of 30 days, with the transaction. */
  async begin(personId: string, via: LoginWay, tx: Transaction): Promise<string> {
    const session = newSecret();
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + SESSION_MS);
    const row = { tokenHash: secretHash(session), personId, createdAt, expiresAt, via };
    await this.credentials.addSession(row, tx);
    return session;
  }

  /** null when the login is unknown, ended or expired. */
  personOfSession(session: string): Promise<Person | null> {
    return this.credentials.personOfSession(secretHash(session), this.clock.now());
  }

  /** Ends the login. Unknown ones are ended already. */
  async logout(session: string): Promise<void> {
    await this.credentials.dropSession(secretHash(session));
  }

  /** Secret of a bearer token, for programs. It replaces the person's token of the same label. Errors: `resource.not-found`. */
  async createToken(personId: string, label: string): Promise<string> {
    await this.people.get(personId);
    const token = newSecret();
    const createdAt = this.clock.now();
    const row = { id: newId(), tokenHash: secretHash(token), personId, label, createdAt, lastUsedAt: null };
    await this.transactions.run((tx) => this.credentials.replaceToken(row, tx));
    return token;
  }

  /** null when the token is unknown. */
  personOfToken(token: string): Promise<Person | null> {
    return this.credentials.personOfToken(secretHash(token), this.clock.now());
  }

  /** The person's tokens without their secrets, the newest first. */
  tokens(personId: string): Promise<AccessTokenEntity[]> {
    return this.credentials.tokens(personId);
  }

  /** Makes a token void. Errors: `resource.not-found`. */
  async dropToken(personId: string, id: string): Promise<void> {
    if (await this.credentials.dropToken(personId, id)) return;
    throw new AppError('resource.not-found', 'You have no such token.');
  }
}
