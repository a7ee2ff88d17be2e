/** Port: letters about accounts. Secrets are made when a letter is written, so that none waits in a queue. */
export abstract class AccountMail {
  /** Throws `mail.not-configured`. */
  abstract assertConfigured(): void;
  /** True when letters can be sent. */
  abstract get configured(): boolean;
  /** Queues an invitation; how it went is noted at the invitation. */
  abstract sendInvitation(invitationId: string): Promise<void>;
  /** Queues a letter with a login link. */
  abstract sendLoginLink(personId: string): Promise<void>;
}
