import { Injectable } from '@nestjs/common';
import { AppError } from '#kernel';
import { Transactions } from '#store';
import { CredentialRepository } from '../persistence/credential.repository.js';
import type { IdentityEntity } from '../persistence/identity.entity.js';
import { IdentityRepository } from '../persistence/identity.repository.js';
import { PersonRepository } from '../persistence/person.repository.js';
import type { Person } from '../person.js';
import { secretHash } from '../secret.js';
import { SignInSettings } from '../sign-in/sign-in-settings.js';

/** As whom at a provider one may come in to one's own account. */
@Injectable()
export class Identities {
  constructor(
    private readonly identities: IdentityRepository,
    private readonly people: PersonRepository,
    private readonly credentials: CredentialRepository,
    private readonly settings: SignInSettings,
    private readonly transactions: Transactions,
  ) {}

  /** The person's own, the oldest first. */
  of(person: Person): Promise<IdentityEntity[]> {
    return this.identities.ofPerson(person.id);
  }

  /**
   * Unlinks it and ends the person's other logins, as one does with an identity that somebody else got hold of. Another way
   * in must be left. Errors: `resource.not-found`, `auth.last-way-in`.
   */
  async unlink(person: Person, id: string, session: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      // Of two that are unlinked at once, the second sees that the first is gone.
      await this.people.lock(tx);
      const all = await this.identities.ofPerson(person.id, tx);
      if (!all.some((identity) => identity.id === id))
        throw new AppError('resource.not-found', 'You have no such identity.');
      const hasPassword = this.settings.local && (await this.people.passwordOf(person.id, tx)) !== null;
      if (all.length === 1 && !hasPassword) throw new AppError('auth.last-way-in', this.whatFirst());
      await this.identities.remove(id, tx);
      await this.credentials.dropSessions(person.id, secretHash(session), tx);
    });
  }

  private whatFirst(): string {
    return this.settings.local
      ? 'Set a password first: this is your only way in.'
      : 'Link another identity first: this is your only way in, and passwords are switched off here.';
  }
}
