import type { paths } from './paths.js';

/** How an operation is asked for. */
export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Paths, as the description writes them, that can be asked for in this way. */
export type PathWith<M extends Method> = {
  [P in keyof paths]: paths[P] extends Record<M, object> ? P : never;
}[keyof paths];

/** One operation, as the description has it. */
type Operation<P extends keyof paths, M extends Method> = NonNullable<paths[P][M]>;

/** What is undefined in a query is left out of it. */
type Loose<Q> = { [K in keyof Q]: object extends Pick<Q, K> ? Q[K] | undefined : Q[K] };

type Parameters<O> = O extends { parameters: infer Given }
  ? { [Place in keyof Given]: Place extends 'query' ? Loose<Given[Place]> : Given[Place] }
  : never;

type ParametersOf<O> =
  Parameters<O> extends infer Given ? (object extends Given ? { params?: Given } : { params: Given }) : never;

type BodyOf<O> = O extends { requestBody: { content: { 'application/json': infer Body } } }
  ? { body: Body }
  : { body?: never };

/** The JSON that an operation is given. */
export type Body<P extends keyof paths, M extends Method> =
  BodyOf<Operation<P, M>> extends { body: infer Given } ? Given : never;

/** What may stand behind the question mark of a GET. */
export type Query<P extends PathWith<'get'>> =
  Operation<P, 'get'> extends { parameters: { query?: infer Given } } ? Loose<NonNullable<Given>> : never;

/** What an operation must, and may, be given. */
export type Request<P extends keyof paths, M extends Method> = ParametersOf<Operation<P, M>> &
  BodyOf<Operation<P, M>> & {
    /** Ends the request; without one it ends after the time that the client has for all. */
    signal?: AbortSignal;
  };

/** The same as the rest of a function's parameters: absent where nothing must be given. */
export type Given<P extends keyof paths, M extends Method> =
  object extends Request<P, M> ? [request?: Request<P, M>] : [request: Request<P, M>];

type Success = 200 | 201 | 202 | 204;

type BodyIn<R> = R extends { content: { 'application/json': infer Body } } ? Body : undefined;

/** The JSON that an operation answers; undefined when it answers nothing. */
export type Answer<P extends keyof paths, M extends Method> =
  Operation<P, M> extends infer O
    ? O extends { responses: infer Responses }
      ? BodyIn<Responses[keyof Responses & Success]>
      : never
    : never;
