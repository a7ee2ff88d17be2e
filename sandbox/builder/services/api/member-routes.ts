import { type ApiReply, type ApiRequest, type ApiRoute, param } from './api-route.js';
import type { Ask } from './ask.js';
import { requireOriginAccess, requireSession } from './authorize.js';

const USERS = '/v1/depot/origins/:origin/users';
const INVITATIONS = '/v1/depot/origins/:origin/invitations';

/** Endpoints of who belongs to an origin, and who is asked to. */
export function memberRoutes(ask: Ask): ApiRoute[] {
  const users = async (request: ApiRequest): Promise<ApiReply> => {
    const originName = param(request, 'origin');
    await requireOriginAccess(ask, request, originName);
    const { names } = await ask('OriginMemberList', originName, { originName });
    return { status: 200, json: { origin: originName, members: names } };
  };

  const remove = async (request: ApiRequest): Promise<ApiReply> => {
    const originName = param(request, 'origin');
    await requireOriginAccess(ask, request, originName);
    await ask('OriginMemberRemove', originName, { originName, accountName: param(request, 'user') });
    return { status: 204 };
  };

  const list = async (request: ApiRequest): Promise<ApiReply> => {
    const originName = param(request, 'origin');
    await requireOriginAccess(ask, request, originName);
    const { invitations } = await ask('OriginInvitationList', originName, { originName });
    const rows = invitations.map(({ id, accountId, accountName, ownerId }) => ({
      id,
      account_id: accountId,
      account_name: accountName,
      owner_id: ownerId,
    }));
    return { status: 200, json: { origin: originName, invitations: rows } };
  };

  const invite = async (request: ApiRequest): Promise<ApiReply> => {
    const originName = param(request, 'origin');
    const { id: ownerId } = await requireOriginAccess(ask, request, originName);
    const name = param(request, 'user');
    const account = await ask('AccountGet', name, { name });
    const invited = { originName, accountId: account.id, accountName: account.name, ownerId };
    const { id } = await ask('OriginInvitationCreate', originName, invited);
    return { status: 201, json: { id, origin_name: originName, account_name: account.name } };
  };

  const answer =
    (message: 'OriginInvitationAccept' | 'OriginInvitationIgnore') => async (request: ApiRequest) => {
      const { id: accountId } = await requireSession(ask, request);
      const originName = param(request, 'origin');
      await ask(message, originName, { originName, invitationId: param(request, 'id'), accountId });
      return { status: 204 };
    };

  const rescind = async (request: ApiRequest): Promise<ApiReply> => {
    const originName = param(request, 'origin');
    await requireOriginAccess(ask, request, originName);
    await ask('OriginInvitationRescind', originName, { originName, invitationId: param(request, 'id') });
    return { status: 204 };
  };

  return [
    { method: 'GET', path: USERS, handle: users },
    { method: 'DELETE', path: `${USERS}/:user`, handle: remove },
    { method: 'POST', path: `${USERS}/:user/invitations`, handle: invite },
    { method: 'GET', path: INVITATIONS, handle: list },
    { method: 'PUT', path: `${INVITATIONS}/:id`, handle: answer('OriginInvitationAccept') },
    { method: 'PUT', path: `${INVITATIONS}/:id/ignore`, handle: answer('OriginInvitationIgnore') },
    { method: 'DELETE', path: `${INVITATIONS}/:id`, handle: rescind },
  ];
}
