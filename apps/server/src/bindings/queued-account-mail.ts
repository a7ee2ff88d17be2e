import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { AccountMail, Invitations, LoginService, People } from '#accounts';
import { AppError } from '#kernel';
import type { Mailer } from '#notify';
import { Jobs } from '#store';

const INVITATION_JOB = 'account.invitation-letter';
const LINK_JOB = 'account.link-letter';

/** What letters about accounts need to be written and sent. */
export abstract class AccountMailSettings {
  /** null: no letters. */
  abstract readonly mailer: Mailer | null;
  /** What people type into a browser, without a trailing slash. */
  abstract readonly publicUrl: string;
}

/** Letters about accounts as jobs: each makes its secret when it is written, so that the queue holds none. */
@Injectable()
export class QueuedAccountMail extends AccountMail implements OnApplicationBootstrap {
  constructor(
    private readonly settings: AccountMailSettings,
    private readonly jobs: Jobs,
    private readonly modules: ModuleRef,
  ) {
    super();
  }

  get configured(): boolean {
    return this.settings.mailer !== null;
  }

  assertConfigured(): void {
    if (this.configured) return;
    throw new AppError(
      'mail.not-configured',
      'This SimSup sends no mail: ask an administrator for a login link (or set SIMSUP_SMTP_URL).',
    );
  }

  async sendInvitation(invitationId: string): Promise<void> {
    await this.jobs.send(INVITATION_JOB, { invitationId });
  }

  async sendLoginLink(personId: string): Promise<void> {
    await this.jobs.send(LINK_JOB, { personId });
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.work<{ invitationId: string }>(INVITATION_JOB, (job) => this.invite(job.invitationId));
    await this.jobs.work<{ personId: string }>(LINK_JOB, (job) => this.writeLink(job.personId));
  }

  private async invite(id: string): Promise<void> {
    const { mailer, publicUrl } = this.settings;
    const invitations = this.modules.get(Invitations, { strict: false });
    // Revoked or accepted in the meantime: then there is nothing to send.
    const invitation = await invitations.get(id).catch(() => null);
    if (!mailer || !invitation) return;
    const link = `${publicUrl}/invitation/${await invitations.linkFor(id)}`;
    const text = [
      'You are invited to SimSup, where teams practise responding to incidents.',
      `Choose a name and a password here:\n${link}`,
      `The link works once, until ${invitation.expiresAt.toUTCString()}.`,
    ].join('\n\n');
    try {
      await mailer.send({ to: invitation.email, subject: 'Your invitation to SimSup', text });
    } catch (error) {
      await invitations.noteMail(id, AppError.from(error).message);
      throw error;
    }
    await invitations.noteMail(id, null);
  }

  private async writeLink(personId: string): Promise<void> {
    const { mailer, publicUrl } = this.settings;
    const person = (await this.modules.get(People, { strict: false }).all()).find(
      ({ id }) => id === personId,
    );
    if (!mailer || !person?.email || person.disabledAt) return;
    const secret = await this.modules.get(LoginService, { strict: false }).createLink(personId);
    const text = [
      `Somebody, you we hope, asked for a way into SimSup without a password. This link logs you in:`,
      `${publicUrl}/login/${secret}`,
      'It works once, for 15 minutes. After that you can set a new password under "Your account".',
      'If it was not you, do nothing: nothing has changed.',
    ].join('\n\n');
    await mailer.send({ to: person.email, subject: 'Your login link for SimSup', text });
  }
}
