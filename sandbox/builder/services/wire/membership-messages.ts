/** Somebody who belongs to an origin. */
export interface Membership {
  readonly originId: string;
  readonly originName: string;
  readonly accountId: string;
  readonly accountName: string;
}

/** Somebody who was asked to join an origin. */
export interface OriginInvitation extends Membership {
  readonly id: string;
  readonly ownerId: string;
}

interface InvitationRequest {
  readonly originName: string;
  readonly invitationId: string;
}

/** Requests to originsrv about who belongs to an origin. The route key is the origin's name. */
export interface MembershipMessages {
  OriginMemberList: { request: { originName: string }; reply: { names: string[] } };
  /** ENTITY_NOT_FOUND when the account is no member. */
  OriginMemberRemove: { request: { originName: string; accountName: string }; reply: null };
  OriginInvitationList: { request: { originName: string }; reply: { invitations: OriginInvitation[] } };
  /** ENTITY_CONFLICT for somebody who was asked before or is a member. */
  OriginInvitationCreate: {
    request: { originName: string; accountId: string; accountName: string; ownerId: string };
    reply: OriginInvitation;
  };
  /** Makes the invited account a member; ENTITY_NOT_FOUND for an invitation of somebody else. */
  OriginInvitationAccept: { request: InvitationRequest & { accountId: string }; reply: null };
  OriginInvitationIgnore: { request: InvitationRequest & { accountId: string }; reply: null };
  /** Takes an invitation back. */
  OriginInvitationRescind: { request: InvitationRequest; reply: null };
  /** All members of all origins in one shard; sent to that shard. */
  OriginMembershipList: { request: { shard: number }; reply: { memberships: Membership[] } };
}

export const membershipMessageIds = [
  'OriginMemberList',
  'OriginMemberRemove',
  'OriginInvitationList',
  'OriginInvitationCreate',
  'OriginInvitationAccept',
  'OriginInvitationIgnore',
  'OriginInvitationRescind',
  'OriginMembershipList',
] as const satisfies readonly (keyof MembershipMessages)[];
