import type { Origin } from '../wire/origin-messages.js';
import { type ApiReply, type ApiRequest, type ApiRoute, param } from './api-route.js';
import type { Ask } from './ask.js';
import { ReplyError, requireOriginAccess, requireSession } from './authorize.js';
import { textFields } from './json-body.js';
import { pageRange } from './package-json.js';

const ORIGIN_NAME = /^[a-z0-9][a-z0-9_-]{0,254}$/;
const VISIBILITIES = ['public', 'private'];

/** Endpoints of origins themselves. */
export function originRoutes(ask: Ask): ApiRoute[] {
  const list = async (request: ApiRequest): Promise<ApiReply> => {
    const { start, stop, total, origins } = await ask('OriginList', 'origins', pageRange(request.query));
    const data = origins.map(({ name, packageCount }) => ({ name, package_count: packageCount }));
    return { status: 200, json: { range_start: start, range_end: stop, total_count: total, data } };
  };

  const create = async (request: ApiRequest): Promise<ApiReply> => {
    const { id: ownerId, name: ownerName } = await requireSession(ask, request);
    const { name } = await textFields(request.message, 'name');
    if (!ORIGIN_NAME.test(name)) throw new ReplyError({ status: 422 });
    const made = await ask('OriginCreate', name, { name, ownerId, ownerName, visibility: 'public' });
    return { status: 201, json: originJson(made) };
  };

  const update = async (request: ApiRequest): Promise<ApiReply> => {
    const name = param(request, 'origin');
    await requireOriginAccess(ask, request, name);
    const { default_package_visibility: visibility } = await textFields(
      request.message,
      'default_package_visibility',
    );
    if (!VISIBILITIES.includes(visibility)) throw new ReplyError({ status: 422 });
    await ask('OriginUpdate', name, { name, visibility });
    return { status: 204 };
  };

  return [
    { method: 'GET', path: '/v1/depot/origins', handle: list },
    { method: 'POST', path: '/v1/depot/origins', handle: create },
    {
      method: 'GET',
      path: '/v1/depot/origins/:origin',
      handle: async (request) => {
        const name = param(request, 'origin');
        return { status: 200, json: originJson(await ask('OriginGet', name, { name })) };
      },
    },
    { method: 'PUT', path: '/v1/depot/origins/:origin', handle: update },
  ];
}

function originJson({ id, name, ownerId, visibility }: Origin) {
  return { id, name, owner_id: ownerId, default_package_visibility: visibility };
}
