/** A logged-in account. Ids are 64-bit numbers as decimal text. */
export interface Session {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly token: string;
  /** True for the accounts of build workers, which may upload to every origin. */
  readonly isBuildWorker: boolean;
}

export interface AccountOrigin {
  readonly id: string;
  readonly name: string;
}

export interface AccountInvitation {
  readonly id: string;
  readonly originId: string;
  readonly originName: string;
  readonly ownerId: string;
}

/** Requests to sessionsrv. Route keys: the code or token for sessions, the account's id for the rest. */
export interface SessionMessages {
  /** Logs in with a code of the login provider. */
  SessionCreate: { request: { code: string }; reply: Session };
  /** The session of a token; SESSION_EXPIRED when there is none. */
  SessionGet: { request: { token: string }; reply: Session };
  AccountOriginList: { request: { accountId: string }; reply: { origins: AccountOrigin[] } };
  AccountInvitationList: { request: { accountId: string }; reply: { invitations: AccountInvitation[] } };
}

export const sessionMessageIds = [
  'SessionCreate',
  'SessionGet',
  'AccountOriginList',
  'AccountInvitationList',
] as const satisfies readonly (keyof SessionMessages)[];
