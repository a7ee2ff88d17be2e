import { type ApiReply, type ApiRequest, type ApiRoute, CACHED, param } from './api-route.js';
import type { Ask } from './ask.js';
import { ReplyError, requireOriginAccess } from './authorize.js';
import { textBody } from './json-body.js';

/** The name of a key file begins with its origin, and its first line tells what kind of key it is. */
const HEAD = { public: 'SIG-PUB-1', secret: 'SIG-SEC-1' } as const;
const REVISION = /^\d{14}$/;

/** Endpoints of keys. The secret one is for who may upload to the origin: its members and the build workers. */
export function keyRoutes(ask: Ask): ApiRoute[] {
  const list = async (request: ApiRequest): Promise<ApiReply> => {
    const origin = param(request, 'origin');
    const { revisions } = await ask('OriginPublicKeyList', origin, { originName: origin });
    const location = (revision: string) => `/origins/${origin}/keys/${revision}`;
    return {
      status: 200,
      json: revisions.map((revision) => ({ origin, revision, location: location(revision) })),
    };
  };

  const show = async (request: ApiRequest): Promise<ApiReply> => {
    const originName = param(request, 'origin');
    const revision = param(request, 'revision');
    const { fullName, body } = await ask('OriginPublicKeyGet', originName, { originName, revision });
    const headers = { ...(revision !== 'latest' && CACHED), 'x-filename': `${fullName}.pub` };
    return { status: 200, text: body, headers };
  };

  const showSecret = async (request: ApiRequest): Promise<ApiReply> => {
    const originName = param(request, 'origin');
    await requireOriginAccess(ask, request, originName);
    const { fullName, body } = await ask('OriginSecretKeyGet', originName, { originName });
    return { status: 200, text: body, headers: { 'x-filename': `${fullName}.sig.key` } };
  };

  const upload = (kind: 'public' | 'secret') => async (request: ApiRequest) => {
    const originName = param(request, 'origin');
    const { id: ownerId } = await requireOriginAccess(ask, request, originName);
    const revision = param(request, 'revision');
    const body = await textBody(request.message);
    if (!REVISION.test(revision) || !body.startsWith(`${HEAD[kind]}\n${originName}-${revision}\n`))
      throw new ReplyError({ status: 422 });
    const message = kind === 'public' ? 'OriginPublicKeyCreate' : 'OriginSecretKeyCreate';
    await ask(message, originName, { originName, ownerId, revision, body });
    return { status: 201 };
  };

  const origin = '/v1/depot/origins/:origin';
  return [
    { method: 'GET', path: `${origin}/keys`, handle: list },
    { method: 'GET', path: `${origin}/keys/:revision`, handle: show },
    { method: 'POST', path: `${origin}/keys/:revision`, handle: upload('public') },
    { method: 'GET', path: `${origin}/secret_keys/latest`, handle: showSecret },
    { method: 'POST', path: `${origin}/secret_keys/:revision`, handle: upload('secret') },
  ];
}
