import { type NetError, type NetErrorCode, netErrorCodes } from '../wire/net-error.js';
import type { ApiReply } from './api-route.js';

/** HTTP status of each error that a service or the router can answer with. */
const statusOf: Readonly<Record<NetErrorCode, number>> = {
  BUG: 500,
  TIMEOUT: 504,
  REMOTE_REJECTED: 406,
  BAD_REMOTE_REPLY: 502,
  ENTITY_NOT_FOUND: 404,
  ENTITY_CONFLICT: 409,
  NO_SHARD: 503,
  ACCESS_DENIED: 401,
  SESSION_EXPIRED: 401,
  SYS: 500,
  SOCK: 503,
  DATA_STORE: 500,
  REG_CONFLICT: 500,
  REG_NOT_FOUND: 500,
};

/** The reply to a request that failed with an error of the wire: `{"code":6,"msg":"rt:route:2"}`. */
export function errorReply(error: NetError): ApiReply {
  return { status: statusOf[error.code] ?? 500, json: { code: netErrorCodes[error.code], msg: error.tag } };
}
