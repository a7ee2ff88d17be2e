import type { Membership, OriginInvitation } from './membership-messages.js';

/** A logged-in account. Ids are 64-bit numbers as decimal text. */
export interface Session {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly token: string;
  /** True for the accounts of build workers, which may upload to every origin. */
  readonly isBuildWorker: boolean;
}

/** Somebody whom the site knows. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly email: string;
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
  /** The account of a name, which is the route key; ENTITY_NOT_FOUND for somebody who never signed in. */
  AccountGet: { request: { name: string }; reply: Account };
  AccountOriginList: { request: { accountId: string }; reply: { origins: AccountOrigin[] } };
  /** What originsrv tells of a new member; told twice it is the same. */
  AccountOriginCreate: { request: Membership; reply: null };
  AccountOriginRemove: { request: { accountId: string; originId: string }; reply: null };
  AccountInvitationList: { request: { accountId: string }; reply: { invitations: AccountInvitation[] } };
  AccountInvitationCreate: { request: OriginInvitation; reply: null };
  AccountInvitationRemove: { request: { accountId: string; invitationId: string }; reply: null };
}

export const sessionMessageIds = [
  'SessionCreate',
  'SessionGet',
  'AccountGet',
  'AccountOriginList',
  'AccountOriginCreate',
  'AccountOriginRemove',
  'AccountInvitationList',
  'AccountInvitationCreate',
  'AccountInvitationRemove',
] as const satisfies readonly (keyof SessionMessages)[];
