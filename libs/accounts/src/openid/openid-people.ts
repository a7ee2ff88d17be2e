import { Inject, Injectable } from '@nestjs/common';
import type { OpenIdRules } from '#config';
import { type Clock, newId } from '#kernel';
import type { Transaction } from '#store';
import { ACCOUNTS_CLOCK } from '../accounts-clock.js';
import { IdentityRepository } from '../persistence/identity.repository.js';
import { InvitationRepository } from '../persistence/invitation.repository.js';
import type { PersonEntity } from '../persistence/person.entity.js';
import { PersonRepository } from '../persistence/person.repository.js';
import { roleAfter } from './admission.js';
import type { ProviderClaims } from './claims.js';
import { refusal } from './refusal.js';

/** Who somebody at the provider is here. An identity is issuer and subject; an address only helps to find the account. */
@Injectable()
export class OpenIdPeople {
  constructor(
    private readonly identities: IdentityRepository,
    private readonly people: PersonRepository,
    private readonly invitations: InvitationRepository,
    @Inject(ACCOUNTS_CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The person, made or linked when they come for the first time. Errors: `auth.openid-ended`, `auth.openid-unverified`,
   * `auth.openid-unproven`, `auth.openid-other-person`, `auth.openid-no-account`.
   */
  async personOf(claims: ProviderClaims, rules: OpenIdRules, tx: Transaction): Promise<PersonEntity> {
    // One after the other: of two who come at once for the first time, the second finds what the first made.
    await this.people.lock(tx);
    const identity = await this.identities.of(claims.issuer, claims.subject, tx);
    if (identity) {
      await this.identities.noteUse(
        identity.id,
        { label: labelOf(claims), lastUsedAt: this.clock.now() },
        tx,
      );
      return this.entering(await this.people.get(identity.personId, tx), claims, rules, tx);
    }
    const email = claims.emailVerified ? claims.email : null;
    if (email === null) throw refusal('auth.openid-unverified', rules.name);
    const known = await this.people.ofEmail(email, tx);
    if (known) await this.assertTheirs(known, claims, rules.name, tx);
    const person = await this.entering(
      known ?? (await this.make(claims, email, rules, tx)),
      claims,
      rules,
      tx,
    );
    await this.add(claims, person.id, tx);
    return person;
  }

  /** An address that nobody proved may be a trap, and one that changed hands at the provider is no longer theirs. */
  private async assertTheirs(
    person: PersonEntity,
    { issuer }: ProviderClaims,
    name: string,
    tx: Transaction,
  ): Promise<void> {
    if (person.disabledAt !== null) throw refusal('auth.openid-ended', name);
    if (person.emailProvenAt === null) throw refusal('auth.openid-unproven', name);
    const others = await this.identities.ofPerson(person.id, tx);
    if (others.some((identity) => identity.issuer === issuer))
      throw refusal('auth.openid-other-person', name);
  }

  /** Makes the identity the person's. It may be theirs already. Errors: `auth.openid-taken`. */
  async link(claims: ProviderClaims, personId: string, name: string, tx: Transaction): Promise<void> {
    await this.people.lock(tx);
    const identity = await this.identities.of(claims.issuer, claims.subject, tx);
    if (identity && identity.personId !== personId) throw refusal('auth.openid-taken', name);
    if (!identity) await this.add(claims, personId, tx);
  }

  /** By an invitation to the address, or because the installation takes everybody whom its rules admit. */
  private async make(
    claims: ProviderClaims,
    email: string,
    { create, name }: OpenIdRules,
    tx: Transaction,
  ): Promise<PersonEntity> {
    const now = this.clock.now();
    const invitation = await this.invitations.ofEmail(email, now, tx);
    if (!invitation && !create) throw refusal('auth.openid-no-account', name);
    const person: PersonEntity = {
      id: newId(),
      name: claims.name ?? email,
      email,
      emailProvenAt: now,
      role: invitation?.role ?? 'member',
      timeZone: null,
      createdAt: now,
      disabledAt: null,
    };
    await this.people.add(person, tx);
    if (invitation)
      await this.invitations.patch(invitation.id, { acceptedAt: now, acceptedBy: person.id }, tx);
    return person;
  }

  /** Keeps out whose access has ended, and gives the role that the provider's claims stand for. */
  private async entering(
    person: PersonEntity,
    claims: ProviderClaims,
    rules: OpenIdRules,
    tx: Transaction,
  ): Promise<PersonEntity> {
    if (person.disabledAt !== null) throw refusal('auth.openid-ended', rules.name);
    const role = roleAfter(person.role, claims, rules);
    if (role === person.role) return person;
    await this.people.patch(person.id, { role }, tx);
    // Whatever the provider says, somebody must be left who can mend the rules.
    if ((await this.people.administrators(tx)) > 0) return { ...person, role };
    await this.people.patch(person.id, { role: person.role }, tx);
    return person;
  }

  private async add(claims: ProviderClaims, personId: string, tx: Transaction): Promise<void> {
    const now = this.clock.now();
    const { issuer, subject } = claims;
    const identity = { id: newId(), issuer, subject, personId, label: labelOf(claims) };
    await this.identities.add({ ...identity, createdAt: now, lastUsedAt: now }, tx);
  }
}

function labelOf({ email, name, subject }: ProviderClaims): string {
  return email ?? name ?? subject;
}
