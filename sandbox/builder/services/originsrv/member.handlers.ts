import type { MembershipMessages, OriginInvitation } from '../wire/membership-messages.js';
import type { MessageHandlers } from '../wire/message-handlers.js';
import { NetError } from '../wire/net-error.js';
import type { RouterLink } from '../wire/router-link.js';
import { found } from './found.js';
import type { MemberRepository } from './member.repository.js';
import type { OriginRepository } from './origin.repository.js';

export interface MemberHandlersOptions {
  readonly origins: Pick<OriginRepository, 'find'>;
  readonly members: MemberRepository;
  /** Asks sessionsrv, which keeps everybody's own lists of origins and invitations. */
  readonly ask: RouterLink['ask'];
  /** Called when there is somebody whom sessionsrv has to be told of. */
  onUnsynced(): void;
}

/** How originsrv answers about who belongs to an origin. What somebody loses, sessionsrv is told first. */
export function memberHandlers(options: MemberHandlersOptions): MessageHandlers<MembershipMessages> {
  const { origins, members, ask, onUnsynced } = options;

  const invitationOf = async (originName: string, id: string, tag: string, accountId?: string) => {
    const invitation = found(await members.findInvitation(originName, id), tag);
    if (accountId !== undefined && invitation.accountId !== accountId) found(undefined, tag);
    return invitation;
  };
  const takeFromAccount = ({ accountId, id }: OriginInvitation) =>
    ask('AccountInvitationRemove', accountId, { accountId, invitationId: id });

  return {
    originMemberList: async ({ originName }) => ({ names: await members.names(originName) }),

    originMemberRemove: async ({ originName, accountName }) => {
      const member = found(await members.find(originName, accountName), 'or:member-remove:1');
      const { accountId, originId } = member;
      await ask('AccountOriginRemove', accountId, { accountId, originId });
      await members.remove(member);
      return null;
    },

    originInvitationList: async ({ originName }) => ({ invitations: await members.invitations(originName) }),

    originInvitationCreate: async (invited) => {
      const invitation = await members.invite(invited);
      if (invitation === undefined) {
        found(await origins.find(invited.originName), 'or:invitation-create:2');
        throw new NetError('ENTITY_CONFLICT', 'or:invitation-create:1');
      }
      onUnsynced();
      return invitation;
    },

    originInvitationAccept: async ({ originName, invitationId, accountId }) => {
      const invitation = await invitationOf(originName, invitationId, 'or:invitation-accept:1', accountId);
      await takeFromAccount(invitation);
      await members.accept(invitation);
      onUnsynced();
      return null;
    },

    originInvitationIgnore: async ({ originName, invitationId, accountId }) => {
      const invitation = await invitationOf(originName, invitationId, 'or:invitation-ignore:1', accountId);
      await takeFromAccount(invitation);
      await members.ignore(invitation);
      return null;
    },

    originInvitationRescind: async ({ originName, invitationId }) => {
      const invitation = await invitationOf(originName, invitationId, 'or:invitation-rescind:1');
      await takeFromAccount(invitation);
      await members.rescind(invitation);
      return null;
    },

    originMembershipList: async ({ shard }) => ({ memberships: await members.inShard(shard) }),
  };
}
