import type { HartFacts } from '../hart/hart-archive.js';
import { NetError } from '../wire/net-error.js';
import { parseIdent } from '../wire/package-ident.js';
import type { Session } from '../wire/session-messages.js';
import { type ApiReply, type ApiRequest, type ApiRoute, param } from './api-route.js';
import type { Ask } from './ask.js';
import { ReplyError, requireOriginAccess } from './authorize.js';
import type { DepotFiles, ReceivedFile } from './depot-files.js';
import { targetOf } from './package-json.js';
import { identOf } from './package-routes.js';

/** The endpoint that takes new packages. */
export function uploadRoute(ask: Ask, files: DepotFiles): ApiRoute {
  const store = async (request: ApiRequest, session: Session, file: ReceivedFile): Promise<ApiReply> => {
    const ident = identOf(request);
    const facts = await checkedFacts(files, file, request);
    await preCreate(ask, facts);
    await createPackage(ask, session, file, facts);
    await files.keep(file, parseIdent(ident), facts.target);
    await ask('JobGraphPackageCreate', projectKey(ident), graphPackage(facts));
    if (request.query.get('builder') === null) await rebuildDependants(ask, session, facts);
    return { status: 201, text: `/pkgs/${ident}/download` };
  };

  return {
    method: 'POST',
    path: '/v1/depot/pkgs/:origin/:name/:version/:release',
    handle: async (request) => {
      const session = await requireOriginAccess(ask, request, param(request, 'origin'));
      if (request.query.get('checksum') === null) throw new ReplyError({ status: 400 });
      const file = await files.receive(request.message);
      try {
        return await store(request, session, file);
      } finally {
        await files.discard(file);
      }
    },
  };
}

/** @throws ReplyError 422 when the archive is damaged or is not what the request says. */
async function checkedFacts(files: DepotFiles, file: ReceivedFile, request: ApiRequest): Promise<HartFacts> {
  const refused = new ReplyError({ status: 422 });
  if (file.checksum !== request.query.get('checksum')) throw refused;
  const facts = await files.facts(file).catch(() => {
    throw refused;
  });
  if (facts.ident !== identOf(request) || facts.target !== targetOf(request.query)) throw refused;
  return facts;
}

/** jobsrv keeps the dependency graph and must agree first. @throws ReplyError 424 when there would be a circle. */
async function preCreate(ask: Ask, facts: HartFacts): Promise<void> {
  try {
    await ask('JobGraphPackagePreCreate', projectKey(facts.ident), graphPackage(facts));
  } catch (error) {
    if (error instanceof NetError && error.code === 'ENTITY_CONFLICT') throw new ReplyError({ status: 424 });
    throw error;
  }
}

async function createPackage(
  ask: Ask,
  session: Session,
  file: ReceivedFile,
  facts: HartFacts,
): Promise<void> {
  const originName = parseIdent(facts.ident).origin;
  await ask('OriginPackageCreate', originName, {
    ...facts,
    originName,
    ownerId: session.id,
    checksum: file.checksum,
  });
}

/** What needs a package is built anew, unless a build made the package: its group does that. */
async function rebuildDependants(ask: Ask, session: Session, { ident, target }: HartFacts): Promise<void> {
  const project = projectKey(ident);
  try {
    await ask('JobGroupSpec', project, { project, target, ownerId: session.id, depsOnly: true });
  } catch (error) {
    // Nothing needs it; or jobsrv could not: the package is there all the same.
    if (!(error instanceof NetError)) throw error;
  }
}

function graphPackage({ ident, target, deps }: HartFacts) {
  return { ident, target, deps };
}

function projectKey(ident: string): string {
  return ident.split('/').slice(0, 2).join('/');
}
