/** Error codes on the wire, with the original's numbers where they are known. */
export const netErrorCodes = {
  BUG: 0,
  TIMEOUT: 1,
  REMOTE_REJECTED: 2,
  BAD_REMOTE_REPLY: 3,
  ENTITY_NOT_FOUND: 4,
  ENTITY_CONFLICT: 5,
  NO_SHARD: 6,
  ACCESS_DENIED: 7,
  SESSION_EXPIRED: 8,
  SYS: 9,
  SOCK: 10,
  DATA_STORE: 11,
  REG_CONFLICT: 12,
  REG_NOT_FOUND: 13,
} as const;

export type NetErrorCode = keyof typeof netErrorCodes;

/** An error that one service tells another; `tag` names the place, such as `rt:route:2`. */
export class NetError extends Error {
  constructor(
    readonly code: NetErrorCode,
    readonly tag: string,
    options?: ErrorOptions,
  ) {
    super(`[err: ${code}, msg: ${tag}]`, options);
    this.name = 'NetError';
  }

  /** The form of the error in the api's report of a failed request. */
  debugText(): string {
    return `NetError(code: ${this.code} msg: "${this.tag}")`;
  }
}
