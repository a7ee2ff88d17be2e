import { Inject, Injectable } from '@nestjs/common';
import type { OrgRole } from '#contracts';
import { AppError, type Clock, newId } from '#kernel';
import { Transactions } from '#store';
import { AccountMail } from '../account-mail.port.js';
import { ACCOUNTS_CLOCK } from '../accounts-clock.js';
import { LoginService } from '../login.service.js';
import type { InvitationEntity } from '../persistence/invitation.entity.js';
import { InvitationRepository } from '../persistence/invitation.repository.js';
import { PersonRepository } from '../persistence/person.repository.js';
import { assertAdministrator, type Person } from '../person.js';
import { newSecret, secretHash } from '../secret.js';
import { hashPassword } from '../sign-in/password-hash.js';
import { assertGoodPassword } from '../sign-in/password-rules.js';
import { SignInSettings } from '../sign-in/sign-in-settings.js';

const INVITATION_MS = 7 * 24 * 3_600_000;

export interface AcceptRequest {
  token: string;
  name: string;
  password: string;
}

/** New people come by invitation of an administrator. */
@Injectable()
export class Invitations {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly people: PersonRepository,
    private readonly login: LoginService,
    private readonly settings: SignInSettings,
    private readonly mail: AccountMail,
    private readonly transactions: Transactions,
    @Inject(ACCOUNTS_CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Invites an address for seven days, in place of an open invitation that it has. Mails it when mail is set up.
   * Errors: `auth.forbidden`, `input.invalid` when somebody has the address.
   */
  async invite(by: Person, { email, role }: { email: string; role: OrgRole }): Promise<InvitationEntity> {
    assertAdministrator(by, 'invite people');
    const createdAt = this.clock.now();
    const invitation: InvitationEntity = {
      id: newId(),
      email,
      role,
      invitedBy: by.id,
      createdAt,
      expiresAt: new Date(createdAt.getTime() + INVITATION_MS),
      tokenHash: null,
      mailedAt: null,
      mailError: null,
      acceptedBy: null,
      acceptedAt: null,
      revokedAt: null,
    };
    await this.transactions.run(async (tx) => {
      if (await this.people.emailTaken(email, tx))
        throw new AppError('input.invalid', `${email} has an account already.`, {
          details: [{ field: 'email', message: 'has an account already' }],
        });
      await this.invitations.replace(invitation, tx);
    });
    if (this.mail.configured) await this.mail.sendInvitation(invitation.id);
    return invitation;
  }

  /** Those that are open, the newest first. Errors: `auth.forbidden`. */
  open(by: Person): Promise<InvitationEntity[]> {
    assertAdministrator(by, 'see invitations');
    return this.invitations.open();
  }

  /** Secret of a new link, in place of the one before. Errors: `auth.forbidden`, `resource.not-found`. */
  async newLink(by: Person, id: string): Promise<string> {
    assertAdministrator(by, 'make a link of an invitation');
    return this.linkFor(id);
  }

  /** Secret of a link for the letter that goes out now. Errors: `resource.not-found`. */
  async linkFor(id: string): Promise<string> {
    const secret = newSecret();
    await this.transactions.run(async (tx) => {
      await this.invitations.get(id, tx);
      await this.invitations.patch(id, { tokenHash: secretHash(secret) }, tx);
    });
    return secret;
  }

  /** The open invitation. Errors: `resource.not-found`. */
  get(id: string): Promise<InvitationEntity> {
    return this.invitations.get(id);
  }

  /** Notes how sending went. */
  async noteMail(id: string, error: string | null): Promise<void> {
    const mailedAt = error === null ? this.clock.now() : null;
    await this.invitations.patch(id, { mailedAt, mailError: error });
  }

  /** Errors: `auth.forbidden`, `resource.not-found`. */
  async revoke(by: Person, id: string): Promise<void> {
    assertAdministrator(by, 'revoke invitations');
    await this.invitations.get(id);
    await this.invitations.patch(id, { revokedAt: this.clock.now() });
  }

  /** For whom the link is. Errors: `auth.invitation-invalid`. */
  async look(token: string): Promise<{ email: string; role: OrgRole }> {
    const { email, role } = await this.transactions.run(async (tx) => {
      return valid(await this.invitations.ofLink(secretHash(token), this.clock.now(), tx));
    });
    return { email, role };
  }

  /** Makes the account and returns the secret of its first login. Errors: `auth.invitation-invalid`, `input.invalid`, `auth.local-off`. */
  async accept({ token, name, password }: AcceptRequest): Promise<string> {
    if (!this.settings.local) throw this.noPasswords();
    const { email } = await this.look(token);
    assertGoodPassword(password, { name, email });
    const hash = await hashPassword(password);
    return this.transactions.run(async (tx) => {
      const now = this.clock.now();
      // In the order of all who make people, so that none waits for another that waits for it.
      await this.people.lock(tx);
      const invitation = valid(await this.invitations.ofLink(secretHash(token), now, tx));
      const person = {
        id: newId(),
        name,
        email,
        // The link went to the address, or an administrator who passed it on answers for it.
        emailProvenAt: now,
        role: invitation.role,
        createdAt: now,
        timeZone: null,
        disabledAt: null,
      };
      await this.people.add(person, tx);
      await this.people.setPassword({ personId: person.id, hash, changedAt: now }, tx);
      await this.invitations.patch(invitation.id, { acceptedAt: now, acceptedBy: person.id }, tx);
      return this.login.begin(person.id, 'password', tx);
    });
  }

  private noPasswords(): AppError {
    const name = this.settings.openId?.rules.name;
    return new AppError('auth.local-off', `Passwords are switched off here: come in with ${name} instead.`);
  }
}

function valid(invitation: InvitationEntity | null): InvitationEntity {
  if (invitation) return invitation;
  throw new AppError(
    'auth.invitation-invalid',
    'This invitation was used, revoked or replaced, or it has expired: ask for a new one.',
  );
}
