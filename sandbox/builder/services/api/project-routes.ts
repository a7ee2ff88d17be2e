import type { OriginProject, ProjectDetails } from '../wire/project-messages.js';
import { type ApiReply, type ApiRequest, type ApiRoute, param } from './api-route.js';
import type { Ask } from './ask.js';
import { requireOriginAccess, requireSession } from './authorize.js';
import { textFields } from './json-body.js';
import { nameOf } from './package-routes.js';

const PROJECT = '/v1/projects/:origin/:name';

/** Endpoints of projects: which plan of which repository makes a package. */
export function projectRoutes(ask: Ask): ApiRoute[] {
  const create = async (request: ApiRequest): Promise<ApiReply> => {
    await requireSession(ask, request);
    const body = await textFields(request.message, 'origin', 'package_name', 'plan_path', 'vcs_url');
    const { id: ownerId } = await requireOriginAccess(ask, request, body.origin);
    const details = detailsOf(body.origin, body.package_name, body);
    const project = await ask('OriginProjectCreate', body.origin, { ...details, ownerId });
    return { status: 201, json: projectJson(project) };
  };

  const update = async (request: ApiRequest): Promise<ApiReply> => {
    const origin = param(request, 'origin');
    await requireOriginAccess(ask, request, origin);
    const body = await textFields(request.message, 'plan_path', 'vcs_url');
    await ask('OriginProjectUpdate', origin, detailsOf(origin, param(request, 'name'), body));
    return { status: 204 };
  };

  const remove = async (request: ApiRequest): Promise<ApiReply> => {
    const originName = param(request, 'origin');
    await requireOriginAccess(ask, request, originName);
    await ask('OriginProjectDelete', originName, { originName, name: nameOf(request) });
    return { status: 204 };
  };

  const show = async (request: ApiRequest): Promise<ApiReply> => {
    await requireSession(ask, request);
    const originName = param(request, 'origin');
    const project = await ask('OriginProjectGet', originName, { originName, name: nameOf(request) });
    return { status: 200, json: projectJson(project) };
  };

  const list = async (request: ApiRequest): Promise<ApiReply> => {
    const originName = param(request, 'origin');
    await requireOriginAccess(ask, request, originName);
    return { status: 200, json: (await ask('OriginProjectList', originName, { originName })).names };
  };

  return [
    { method: 'POST', path: '/v1/projects', handle: create },
    { method: 'GET', path: '/v1/projects/:origin', handle: list },
    { method: 'GET', path: PROJECT, handle: show },
    { method: 'PUT', path: PROJECT, handle: update },
    { method: 'DELETE', path: PROJECT, handle: remove },
  ];
}

function detailsOf(
  originName: string,
  packageName: string,
  body: { plan_path: string; vcs_url: string },
): ProjectDetails {
  return { originName, packageName, planPath: body.plan_path, vcsType: 'git', vcsData: body.vcs_url };
}

function projectJson(project: OriginProject) {
  return {
    id: project.id,
    name: project.name,
    origin_name: project.originName,
    package_name: project.packageName,
    plan_path: project.planPath,
    vcs: { type: project.vcsType, url: project.vcsData },
  };
}
