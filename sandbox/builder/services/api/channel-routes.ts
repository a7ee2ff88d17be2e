import { type ApiReply, type ApiRequest, type ApiRoute, param } from './api-route.js';
import type { Ask } from './ask.js';
import { ReplyError, requireOriginAccess } from './authorize.js';
import { identOf } from './package-routes.js';

/** Every origin has these two, and keeps them. */
const FIXED_CHANNELS = ['stable', 'unstable'];

/** Endpoints that change and list channels; those that read packages of a channel are with the other packages. */
export function channelRoutes(ask: Ask): ApiRoute[] {
  const place = (message: 'OriginPackagePromote' | 'OriginPackageDemote') => async (request: ApiRequest) => {
    const originName = param(request, 'origin');
    await requireOriginAccess(ask, request, originName);
    const channel = param(request, 'channel');
    await ask(message, originName, { originName, ident: identOf(request), channel });
    return { status: 200 };
  };

  const create = async (request: ApiRequest): Promise<ApiReply> => {
    const originName = param(request, 'origin');
    const { id: ownerId } = await requireOriginAccess(ask, request, originName);
    const channel = param(request, 'channel');
    return {
      status: 201,
      json: await ask('OriginChannelCreate', originName, { originName, channel, ownerId }),
    };
  };

  const remove = async (request: ApiRequest): Promise<ApiReply> => {
    const originName = param(request, 'origin');
    await requireOriginAccess(ask, request, originName);
    const channel = param(request, 'channel');
    if (FIXED_CHANNELS.includes(channel)) throw new ReplyError({ status: 403 });
    await ask('OriginChannelDelete', originName, { originName, channel });
    return { status: 200 };
  };

  const packagePath = '/v1/depot/channels/:origin/:channel/pkgs/:name/:version/:release';
  return [
    {
      method: 'GET',
      path: '/v1/depot/channels/:origin',
      handle: async (request) => {
        const originName = param(request, 'origin');
        const { channels } = await ask('OriginChannelList', originName, { originName });
        return { status: 200, json: channels.map(({ name }) => ({ name })) };
      },
    },
    { method: 'POST', path: '/v1/depot/channels/:origin/:channel', handle: create },
    { method: 'DELETE', path: '/v1/depot/channels/:origin/:channel', handle: remove },
    { method: 'PUT', path: `${packagePath}/promote`, handle: place('OriginPackagePromote') },
    { method: 'PUT', path: `${packagePath}/demote`, handle: place('OriginPackageDemote') },
  ];
}
