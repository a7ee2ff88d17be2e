import { type ApiRoute, param } from './api-route.js';
import type { Ask } from './ask.js';
import { requireOriginAccess } from './authorize.js';

/** Endpoints of keys. The secret one is for who may upload to the origin: its members and the build workers. */
export function keyRoutes(ask: Ask): ApiRoute[] {
  return [
    {
      method: 'GET',
      path: '/v1/depot/origins/:origin/secret_keys/latest',
      handle: async (request) => {
        const originName = param(request, 'origin');
        await requireOriginAccess(ask, request, originName);
        const { fullName, body } = await ask('OriginSecretKeyGet', originName, { originName });
        return { status: 200, text: body, headers: { 'x-filename': `${fullName}.sig.key` } };
      },
    },
  ];
}
