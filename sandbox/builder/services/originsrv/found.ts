import { NetError } from '../wire/net-error.js';

/** What was looked for. @throws NetError ENTITY_NOT_FOUND with `tag` when there is no such thing. */
export function found<T>(entity: T | undefined, tag: string): T {
  if (entity === undefined) throw new NetError('ENTITY_NOT_FOUND', tag);
  return entity;
}

/** Ends a request that found nothing to change. @throws NetError ENTITY_NOT_FOUND with `tag` */
export function mustBe(isThere: boolean, tag: string): void {
  if (!isThere) throw new NetError('ENTITY_NOT_FOUND', tag);
}
