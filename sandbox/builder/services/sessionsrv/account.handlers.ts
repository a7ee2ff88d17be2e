import type { MessageHandlers } from '../wire/message-handlers.js';
import { NetError } from '../wire/net-error.js';
import type { SessionMessages } from '../wire/session-messages.js';
import type { AccountRepository } from './account.repository.js';

/** How sessionsrv answers about accounts, and takes in what originsrv tells of them. */
export function accountHandlers(
  accounts: AccountRepository,
): MessageHandlers<Omit<SessionMessages, 'SessionCreate' | 'SessionGet'>> {
  return {
    accountGet: async ({ name }) => {
      const account = await accounts.find(name);
      if (account === undefined) throw new NetError('ENTITY_NOT_FOUND', 'ss:account-get:0');
      return account;
    },

    accountOriginList: async ({ accountId }) => ({ origins: await accounts.origins(accountId) }),

    accountOriginCreate: async (membership) => {
      await accounts.addOrigin(membership);
      return null;
    },

    accountOriginRemove: async ({ accountId, originId }) => {
      await accounts.removeOrigin(accountId, originId);
      return null;
    },

    accountInvitationList: async ({ accountId }) => ({ invitations: await accounts.invitations(accountId) }),

    accountInvitationCreate: async (invitation) => {
      await accounts.addInvitation(invitation);
      return null;
    },

    accountInvitationRemove: async ({ accountId, invitationId }) => {
      await accounts.removeInvitation(accountId, invitationId);
      return null;
    },
  };
}
