import { type ApiReply, type ApiRequest, type ApiRoute, param } from './api-route.js';
import type { Ask } from './ask.js';
import { requireOriginAccess } from './authorize.js';
import { textBody } from './json-body.js';

const INTEGRATIONS = '/v1/depot/origins/:origin/integrations';

/** Endpoints of an origin's connections to services outside. What they need to know goes in and never comes out. */
export function integrationRoutes(ask: Ask): ApiRoute[] {
  const list = async (request: ApiRequest) => {
    const originName = param(request, 'origin');
    await requireOriginAccess(ask, request, originName);
    return (await ask('OriginIntegrationList', originName, { originName })).integrations;
  };

  const named = (request: ApiRequest) => ({
    originName: param(request, 'origin'),
    integration: param(request, 'integration'),
    name: param(request, 'name'),
  });

  const put = async (request: ApiRequest): Promise<ApiReply> => {
    const wanted = named(request);
    await requireOriginAccess(ask, request, wanted.originName);
    const body = await textBody(request.message);
    await ask('OriginIntegrationPut', wanted.originName, { ...wanted, body });
    return { status: 201 };
  };

  const remove = async (request: ApiRequest): Promise<ApiReply> => {
    const wanted = named(request);
    await requireOriginAccess(ask, request, wanted.originName);
    await ask('OriginIntegrationDelete', wanted.originName, wanted);
    return { status: 204 };
  };

  return [
    {
      method: 'GET',
      path: INTEGRATIONS,
      handle: async (request) => {
        const byKind: Record<string, string[]> = {};
        for (const { integration, name } of await list(request)) {
          byKind[integration] = [...(byKind[integration] ?? []), name];
        }
        return { status: 200, json: byKind };
      },
    },
    {
      method: 'GET',
      path: `${INTEGRATIONS}/:integration/names`,
      handle: async (request) => {
        const kind = param(request, 'integration');
        const names = (await list(request)).filter(({ integration }) => integration === kind);
        return { status: 200, json: { names: names.map(({ name }) => name) } };
      },
    },
    { method: 'PUT', path: `${INTEGRATIONS}/:integration/:name`, handle: put },
    { method: 'DELETE', path: `${INTEGRATIONS}/:integration/:name`, handle: remove },
  ];
}
