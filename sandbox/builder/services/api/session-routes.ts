import { type ApiRoute, param } from './api-route.js';
import type { Ask } from './ask.js';
import { requireSession } from './authorize.js';

/** Endpoints for signing in and for what belongs to one's account. */
export function sessionRoutes(ask: Ask): ApiRoute[] {
  return [
    // Says only that this process lives: it asks nobody.
    { method: 'GET', path: '/v1/status', handle: () => ({ status: 200 }) },
    {
      method: 'GET',
      path: '/v1/authenticate/:code',
      handle: async (request) => {
        const code = param(request, 'code');
        const { token, id, name, email } = await ask('SessionCreate', code, { code });
        return { status: 200, json: { token, id, name, email, flags: 0 } };
      },
    },
    {
      method: 'GET',
      path: '/v1/profile',
      handle: async (request) => {
        const { id, name, email } = await requireSession(ask, request);
        return { status: 200, json: { id, name, email } };
      },
    },
    {
      method: 'GET',
      path: '/v1/user/origins',
      handle: async (request) => {
        const { id } = await requireSession(ask, request);
        const { origins } = await ask('AccountOriginList', id, { accountId: id });
        return { status: 200, json: { account_id: id, origins: origins.map(({ name }) => name) } };
      },
    },
    {
      method: 'GET',
      path: '/v1/user/invitations',
      handle: async (request) => {
        const { id } = await requireSession(ask, request);
        const { invitations } = await ask('AccountInvitationList', id, { accountId: id });
        return { status: 200, json: { account_id: id, invitations: invitations.map(invitationJson) } };
      },
    },
  ];
}

function invitationJson(invitation: { id: string; originId: string; originName: string; ownerId: string }) {
  const { id, originId, originName, ownerId } = invitation;
  return { id, origin_id: originId, origin_name: originName, owner_id: ownerId };
}
