import { Inject, Injectable } from '@nestjs/common';
import type { OrgRole, PeopleQuery } from '#contracts';
import { AppError, type Clock } from '#kernel';
import { type PageOfRows, type Transaction, Transactions } from '#store';
import { ACCOUNTS_CLOCK } from '../accounts-clock.js';
import { LoginService } from '../login.service.js';
import { CredentialRepository } from '../persistence/credential.repository.js';
import type { PersonEntity } from '../persistence/person.entity.js';
import { PersonRepository } from '../persistence/person.repository.js';
import { assertAdministrator, type Person } from '../person.js';
import { OwnerCheck, type Proof } from '../sign-in/owner-check.js';

export interface PersonChange {
  role?: OrgRole | undefined;
  disabled?: boolean | undefined;
  /** Takes the address away: it belongs to somebody else now. */
  email?: null | undefined;
}

export interface OwnChange {
  name: string;
  email: string | null;
}

/** Who is there, and what an administrator may change about it. */
@Injectable()
export class People {
  constructor(
    private readonly people: PersonRepository,
    private readonly credentials: CredentialRepository,
    private readonly login: LoginService,
    private readonly owner: OwnerCheck,
    private readonly transactions: Transactions,
    @Inject(ACCOUNTS_CLOCK) private readonly clock: Clock,
  ) {}

  /** Everybody, by name: colleagues see each other. */
  all(tx?: Transaction): Promise<PersonEntity[]> {
    return this.people.all(tx);
  }

  /** Those of them who are there, by name. */
  byIds(ids: readonly string[]): Promise<PersonEntity[]> {
    return this.people.byIds(ids);
  }

  /** Those who are meant, by name. */
  page(asked: PeopleQuery): Promise<PageOfRows<PersonEntity>> {
    return this.people.page(asked);
  }

  /**
   * Changes role or access, or frees the address. Somebody disabled is out at once: logins and tokens end. There is always an
   * administrator left. Errors: `auth.forbidden`, `resource.not-found`, `input.invalid`.
   */
  async change(by: Person, id: string, { role, disabled, email }: PersonChange): Promise<PersonEntity> {
    assertAdministrator(by, 'change roles and access');
    return this.transactions.run(async (tx) => {
      await this.people.lock(tx);
      const person = await this.people.get(id, tx);
      const disabledAt = disabled === undefined ? person.disabledAt : disabled ? this.clock.now() : null;
      const freed = email === null && { email, emailProvenAt: null };
      await this.people.patch(id, { role: role ?? person.role, disabledAt, ...freed }, tx);
      if ((await this.people.administrators(tx)) === 0)
        throw new AppError('input.invalid', 'Make somebody else administrator first: one must be left.');
      if (disabled) {
        await this.credentials.dropSessions(id, null, tx);
        await this.credentials.dropTokens(id, tx);
        await this.credentials.dropLinks(id, tx);
      }
      return this.people.get(id, tx);
    });
  }

  /** Secret of a login link for somebody who cannot come in. Errors: `auth.forbidden`, `resource.not-found`. */
  async loginLink(by: Person, id: string): Promise<string> {
    assertAdministrator(by, 'make a login link for somebody else');
    return this.login.createLink(id);
  }

  /** The time zone that one lives in. */
  async changeOwnZone({ id }: Person, timeZone: string): Promise<Person> {
    return this.transactions.run(async (tx) => {
      await this.people.patch(id, { timeZone }, tx);
      return this.people.get(id, tx);
    });
  }

  /**
   * One's own name and address. Another address is a way into the account, so that the owner is asked for. Errors:
   * `input.invalid` when somebody else has the address, `auth.wrong-password`, `auth.throttled`.
   */
  async changeOwn(person: Person, { name, email }: OwnChange, proof: Proof): Promise<Person> {
    const moves = email !== person.email;
    if (moves) await this.owner.assertOwner(person, proof);
    return this.transactions.run(async (tx) => {
      if (email !== null && moves && (await this.people.emailTaken(email, tx)))
        throw new AppError('input.invalid', `${email} is somebody else's: use another address.`, {
          details: [{ field: 'email', message: "is somebody else's" }],
        });
      await this.people.patch(person.id, { name, email, ...(moves && { emailProvenAt: null }) }, tx);
      return this.people.get(person.id, tx);
    });
  }
}
