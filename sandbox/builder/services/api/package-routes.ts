import { archiveName, parseIdent } from '../wire/package-ident.js';
import { type ApiReply, type ApiRequest, type ApiRoute, CACHED, param } from './api-route.js';
import type { Ask } from './ask.js';
import type { DepotFiles } from './depot-files.js';
import { packageJson, pageJson, pageRange, targetOf } from './package-json.js';

/** Endpoints that read packages. */
export function packageRoutes(ask: Ask, files: Pick<DepotFiles, 'pathOf'>): ApiRoute[] {
  const get = (path: string, handle: ApiRoute['handle']): ApiRoute => ({ method: 'GET', path, handle });

  const latest = async (request: ApiRequest, prefix: string): Promise<ApiReply> => {
    const originName = param(request, 'origin');
    const { channel } = request.params;
    const filter = { originName, prefix, target: targetOf(request.query), ...(channel && { channel }) };
    const { ident } = await ask('OriginPackageLatestGet', originName, filter);
    return {
      status: 200,
      json: packageJson(await ask('OriginPackageGet', originName, { originName, ident })),
    };
  };

  const list = async (request: ApiRequest, prefix: string): Promise<ApiReply> => {
    const originName = param(request, 'origin');
    const { channel } = request.params;
    const filter = { originName, prefix, ...pageRange(request.query), ...(channel && { channel }) };
    return { status: 200, json: pageJson(await ask('OriginPackageList', originName, filter)) };
  };

  const versions = async (request: ApiRequest): Promise<ApiReply> => {
    const [originName, name] = [param(request, 'origin'), nameOf(request)];
    const found = await ask('OriginPackageVersionList', originName, { originName, name });
    const rows = found.versions.map(({ version, releaseCount, latestRelease }) => ({
      origin: originName,
      name: param(request, 'name'),
      version,
      release_count: String(releaseCount),
      latest: latestRelease,
    }));
    return { status: 200, json: rows };
  };

  const one = (request: ApiRequest) => {
    const originName = param(request, 'origin');
    return ask('OriginPackageGet', originName, { originName, ident: identOf(request) });
  };

  return [
    get('/v1/depot/pkgs/search/:query', async (request) => {
      const query = decodeURIComponent(param(request, 'query'));
      return {
        status: 200,
        json: pageJson(await ask('OriginPackageSearch', query, { query, ...pageRange(request.query) })),
      };
    }),
    get('/v1/depot/pkgs/:origin', (request) => list(request, param(request, 'origin'))),
    get('/v1/depot/pkgs/:origin/:name', (request) => list(request, nameOf(request))),
    get('/v1/depot/pkgs/:origin/:name/latest', (request) => latest(request, nameOf(request))),
    get('/v1/depot/pkgs/:origin/:name/versions', versions),
    get('/v1/depot/pkgs/:origin/:name/:version', (request) => list(request, versionOf(request))),
    get('/v1/depot/pkgs/:origin/:name/:version/latest', (request) => latest(request, versionOf(request))),
    get('/v1/depot/pkgs/:origin/:name/:version/:release', async (request) => ({
      status: 200,
      json: packageJson(await one(request)),
    })),
    get('/v1/depot/pkgs/:origin/:name/:version/:release/download', async (request) => {
      const { ident, target } = await one(request);
      return download(files, ident, target);
    }),
    get('/v1/depot/channels/:origin/:channel/pkgs', (request) => list(request, param(request, 'origin'))),
    get('/v1/depot/channels/:origin/:channel/pkgs/:name', (request) => list(request, nameOf(request))),
    get('/v1/depot/channels/:origin/:channel/pkgs/:name/latest', (request) =>
      latest(request, nameOf(request)),
    ),
    get('/v1/depot/channels/:origin/:channel/pkgs/:name/:version', (request) =>
      list(request, versionOf(request)),
    ),
    get('/v1/depot/channels/:origin/:channel/pkgs/:name/:version/latest', (request) =>
      latest(request, versionOf(request)),
    ),
  ];
}

function download(files: Pick<DepotFiles, 'pathOf'>, ident: string, target: string): ApiReply {
  const name = archiveName(parseIdent(ident), target);
  const headers = { ...CACHED, 'content-disposition': `attachment; filename="${name}"`, 'x-filename': name };
  return { status: 200, headers, filePath: files.pathOf(parseIdent(ident), target) };
}

/** `origin/name` of a request. */
export function nameOf(request: ApiRequest): string {
  return `${param(request, 'origin')}/${param(request, 'name')}`;
}

function versionOf(request: ApiRequest): string {
  return `${nameOf(request)}/${param(request, 'version')}`;
}

/** `origin/name/version/release` of a request. */
export function identOf(request: ApiRequest): string {
  return `${versionOf(request)}/${param(request, 'release')}`;
}
