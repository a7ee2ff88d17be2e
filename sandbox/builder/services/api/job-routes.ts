import type { Job, JobGroup } from '../wire/job-messages.js';
import { parseIdent } from '../wire/package-ident.js';
import { type ApiRequest, type ApiRoute, param } from './api-route.js';
import type { Ask } from './ask.js';
import { requireOriginAccess, requireSession } from './authorize.js';
import { pageRange, targetOf } from './package-json.js';
import { nameOf } from './package-routes.js';

/** Endpoints of builds. */
export function jobRoutes(ask: Ask): ApiRoute[] {
  const group = (id: string) => ask('JobGroupGet', id, { id });
  const ownGroup = async (request: ApiRequest): Promise<JobGroup> => {
    const found = await group(param(request, 'id'));
    const [origin = ''] = found.projectName.split('/');
    await requireOriginAccess(ask, request, origin);
    return found;
  };

  return [
    {
      method: 'POST',
      path: '/v1/depot/pkgs/schedule/:origin/:name',
      handle: async (request) => {
        const { id: ownerId } = await requireOriginAccess(ask, request, param(request, 'origin'));
        const project = nameOf(request);
        const spec = { project, target: targetOf(request.query), ownerId };
        return { status: 201, json: groupJson(await ask('JobGroupSpec', project, spec)) };
      },
    },
    {
      method: 'GET',
      path: '/v1/depot/pkgs/schedule/:group',
      handle: async (request) => ({ status: 200, json: groupJson(await group(param(request, 'group'))) }),
    },
    {
      method: 'GET',
      path: '/v1/jobs/:id',
      handle: async (request) => {
        await requireSession(ask, request);
        const id = param(request, 'id');
        return { status: 200, json: jobJson(await ask('JobGet', id, { id })) };
      },
    },
    {
      method: 'GET',
      path: '/v1/projects/:origin/:name/jobs',
      handle: async (request) => {
        await requireSession(ask, request);
        const [project, range] = [nameOf(request), pageRange(request.query)];
        const { jobs, total } = await ask('ProjectJobList', project, { project, ...range });
        const end = Math.max(range.start + jobs.length - 1, range.start);
        const data = jobs.map(jobJson);
        return { status: 200, json: { range_start: range.start, range_end: end, total_count: total, data } };
      },
    },
    {
      method: 'GET',
      path: '/v1/jobs/:id/log',
      handle: async (request) => {
        await requireSession(ask, request);
        const id = param(request, 'id');
        const start = Math.max(Number.parseInt(request.query.get('start') ?? '0', 10) || 0, 0);
        const log = await ask('JobLogGet', id, { id, start });
        const { stop, content, isComplete } = log;
        return { status: 200, json: { start, stop, content, is_complete: isComplete } };
      },
    },
    {
      method: 'POST',
      path: '/v1/jobs/group/:id/cancel',
      handle: async (request) => {
        const { id } = await ownGroup(request);
        await ask('JobGroupCancel', id, { id });
        return { status: 204 };
      },
    },
    {
      method: 'POST',
      path: '/v1/jobs/group/:id/promote/:channel',
      handle: async (request) => {
        const channel = param(request, 'channel');
        const { projects } = await ownGroup(request);
        for (const { ident, state } of projects) {
          if (state !== 'Success') continue;
          const originName = parseIdent(ident).origin;
          await ask('OriginPackagePromote', originName, { originName, ident, channel });
        }
        return { status: 204 };
      },
    },
    {
      method: 'GET',
      path: '/v1/rdeps/:origin/:name',
      handle: async (request) => {
        const project = nameOf(request);
        const wanted = { project, target: targetOf(request.query) };
        const { rdeps } = await ask('JobGraphReverseDependencies', project, wanted);
        return {
          status: 200,
          json: { origin: param(request, 'origin'), name: param(request, 'name'), rdeps },
        };
      },
    },
  ];
}

function groupJson({ id, state, projectName, createdAt, projects }: JobGroup) {
  const projectRows = projects.map(({ jobId, ...project }) => ({ ...project, job_id: jobId ?? null }));
  return { id, state, project_name: projectName, created_at: createdAt, projects: projectRows };
}

function jobJson(job: Job) {
  const [origin, name] = job.projectName.split('/');
  return {
    id: job.id,
    group_id: job.groupId,
    origin,
    name,
    state: job.state,
    created_at: job.createdAt,
    build_started_at: job.buildStartedAt,
    build_finished_at: job.buildFinishedAt,
    package_ident: job.packageIdent,
    error: job.error,
  };
}
