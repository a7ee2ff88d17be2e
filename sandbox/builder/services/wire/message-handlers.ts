import type { Messages } from './messages.js';
import { NetError } from './net-error.js';

/**
 * How a service answers each message of its protocol, under the message's id with a small first letter. A handler
 * throws a `NetError` to answer with that error.
 */
export type MessageHandlers<M extends Partial<Messages>> = {
  readonly [K in keyof M & string as Uncapitalize<K>]: (
    request: M[K] extends { request: infer R } ? R : never,
  ) => Promise<M[K] extends { reply: infer R } ? R : never>;
};

/** Handlers of any messages, as the dispatcher sees them. */
export type AnyHandlers = Readonly<Record<string, (request: never) => Promise<unknown>>>;

/** The handler of a message; undefined for a message that is not among them. */
export function handlerOf(
  handlers: AnyHandlers,
  messageId: string,
): ((request: unknown) => Promise<unknown>) | undefined {
  const key = `${messageId.charAt(0).toLowerCase()}${messageId.slice(1)}`;
  if (!Object.hasOwn(handlers, key)) return undefined;
  return handlers[key] as ((request: unknown) => Promise<unknown>) | undefined;
}

/**
 * The error that a caller is told when a handler failed: its own `NetError`, DATA_STORE for what the database or its
 * connection said, and BUG for the rest.
 */
export function netErrorOfFailure(failure: unknown, tagPrefix: string, messageId: string): NetError {
  if (failure instanceof NetError) return failure;
  const code = isDatastoreFailure(failure) ? 'DATA_STORE' : 'BUG';
  return new NetError(code, `${tagPrefix}:${kebabCase(messageId)}:1`, { cause: failure });
}

/** PostgreSQL's errors carry a SQLSTATE, Node's an errno such as ECONNREFUSED, and the driver's a plain sentence. */
function isDatastoreFailure(failure: unknown): boolean {
  if (!(failure instanceof Error)) return false;
  return 'code' in failure || /^(connection|timeout|client)/i.test(failure.message);
}

function kebabCase(messageId: string): string {
  return messageId.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
}
