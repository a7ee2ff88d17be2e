import { NetError } from '../wire/net-error.js';
import type { Session } from '../wire/session-messages.js';
import type { ApiReply, ApiRequest } from './api-route.js';
import type { Ask } from './ask.js';

/** Thrown to end a request with a reply other than an error of the wire. */
export class ReplyError extends Error {
  constructor(readonly reply: ApiReply) {
    super(`HTTP ${reply.status}`);
  }
}

/** The session of a request. @throws NetError ACCESS_DENIED without a token, or whatever sessionsrv answers. */
export async function requireSession(ask: Ask, { token }: Pick<ApiRequest, 'token'>): Promise<Session> {
  if (token === undefined) throw new NetError('ACCESS_DENIED', 'net:auth:1');
  return ask('SessionGet', token, { token });
}

/**
 * The session of somebody who may change an origin. An access check that gets no answer counts as "no", so that a
 * failing originsrv looks like a lack of rights.
 * @throws ReplyError 403
 */
export async function requireOriginAccess(
  ask: Ask,
  request: Pick<ApiRequest, 'token'>,
  originName: string,
): Promise<Session> {
  const session = await requireSession(ask, request);
  if (session.isBuildWorker || (await hasAccess(ask, session.id, originName))) return session;
  throw new ReplyError({ status: 403 });
}

async function hasAccess(ask: Ask, accountId: string, originName: string): Promise<boolean> {
  try {
    return (await ask('OriginCheckAccess', originName, { accountId, originName })).hasAccess;
  } catch (error) {
    if (error instanceof NetError) return false;
    throw error;
  }
}
