import type { Body, Method, PathWith } from '#api-client';

/** Every property may be missing, at any depth. */
export type Draft<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { [K in keyof T]?: Draft<T[K]> | undefined }
    : T;

/**
 * A body as it was typed on a command line: of what is there names and kinds are checked here, and what is missing the
 * server says by itself, field by field.
 */
export const asTyped = <P extends PathWith<M>, M extends Method>(draft: Draft<Body<P, M>>): Body<P, M> =>
  draft as Body<P, M>;
