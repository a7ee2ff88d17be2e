import { type ApiRoute, param } from './api-route.js';
import type { Ask } from './ask.js';
import { requireSession } from './authorize.js';
import { nameOf } from './package-routes.js';

/** Endpoints of origins and their projects. */
export function originRoutes(ask: Ask): ApiRoute[] {
  return [
    {
      method: 'GET',
      path: '/v1/depot/origins/:origin',
      handle: async (request) => {
        const name = param(request, 'origin');
        const { id, ownerId, visibility } = await ask('OriginGet', name, { name });
        return { status: 200, json: { id, name, owner_id: ownerId, default_package_visibility: visibility } };
      },
    },
    {
      method: 'GET',
      path: '/v1/projects/:origin/:name',
      handle: async (request) => {
        await requireSession(ask, request);
        const originName = param(request, 'origin');
        const project = await ask('OriginProjectGet', originName, { originName, name: nameOf(request) });
        return {
          status: 200,
          json: {
            id: project.id,
            name: project.name,
            origin_name: originName,
            package_name: project.packageName,
            plan_path: project.planPath,
            vcs: { type: project.vcsType, url: project.vcsData },
          },
        };
      },
    },
  ];
}
