import type { IncomingMessage } from 'node:http';

/** A request, taken apart. */
export interface ApiRequest {
  /** Values of the `:name` parts of the route's path. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** What stands behind `Bearer` in the Authorization header. */
  readonly token: string | undefined;
  readonly message: IncomingMessage;
}

/** An answer: JSON, plain text, a file or nothing. */
export interface ApiReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly text?: string;
  readonly filePath?: string;
}

/** Headers of what never changes; the proxy and browsers may keep it. Anything else they may not. */
export const CACHED = { 'cache-control': 'public, max-age=31536000' } as const;

/** One endpoint. `path` may hold `:name` parts, each standing for one part of a request's path. */
export interface ApiRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  handle(request: ApiRequest): Promise<ApiReply> | ApiReply;
}

/** The route of a request, with the values of its path; the first that fits wins. HEAD counts as GET. */
export function findRoute(
  routes: readonly ApiRoute[],
  method: string,
  path: string,
): { route: ApiRoute; params: Record<string, string> } | undefined {
  const wanted = method === 'HEAD' ? 'GET' : method;
  for (const route of routes) {
    const params = route.method === wanted ? matchPath(route.path, path) : undefined;
    if (params !== undefined) return { route, params };
  }
  return undefined;
}

function matchPath(template: string, path: string): Record<string, string> | undefined {
  const [wanted, given] = [template.split('/'), path.split('/')];
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] as string;
    if (part.startsWith(':') && value !== '') params[part.slice(1)] = value;
    else if (part !== value) return undefined;
  }
  return params;
}

/** A path parameter of the route's own template. */
export function param(request: Pick<ApiRequest, 'params'>, name: string): string {
  const value = request.params[name];
  if (value === undefined) throw new Error(`route has no parameter ${name}`);
  return value;
}
