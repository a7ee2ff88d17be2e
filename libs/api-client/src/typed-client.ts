import createClient, { type Client, defaultPathSerializer } from 'openapi-fetch';
import type { Answer, Given, Method, PathWith } from './operation.js';
import type { paths } from './paths.js';

/** How a client reaches its server, and how it tells what went wrong. */
export interface Connection {
  /** Where the server is; empty: where the page came from. */
  url: string;
  /** Longest time that is waited for an answer, in ms. */
  timeoutMs: number;
  /** Sent with every request of the method. */
  headers(method: Method): Record<string, string>;
  /** What is thrown when no answer comes; `request` is method and path, for people. */
  unreachable(cause: unknown, request: string): Error;
  /** What is thrown when the server refuses. */
  refused(response: Response): Promise<Error>;
}

/** Any request, once its types are checked. */
interface AnyRequest {
  params?: unknown;
  body?: unknown;
  signal?: AbortSignal;
}

/**
 * Asks for the operations of the API by the paths of its description: a path, parameter, body or answer that the
 * description does not have does not compile. Everything throws what the connection makes of a refusal or a silence.
 */
export class TypedClient {
  private readonly client: Client<paths>;

  constructor(private readonly connection: Connection) {
    const { url, unreachable, refused } = connection;
    this.client = createClient<paths>({
      baseUrl: url,
      pathSerializer,
      fetch: (request) => globalThis.fetch(request),
    });
    this.client.use({
      onError: ({ error, request }) => unreachable(error, inWords(request)),
      onResponse: async ({ response }) => {
        if (!response.ok) throw await refused(response);
      },
    });
  }

  get<P extends PathWith<'get'>>(path: P, ...[request]: Given<P, 'get'>): Promise<Answer<P, 'get'>> {
    return this.json('get', path, request);
  }

  post<P extends PathWith<'post'>>(path: P, ...[request]: Given<P, 'post'>): Promise<Answer<P, 'post'>> {
    return this.json('post', path, request);
  }

  put<P extends PathWith<'put'>>(path: P, ...[request]: Given<P, 'put'>): Promise<Answer<P, 'put'>> {
    return this.json('put', path, request);
  }

  patch<P extends PathWith<'patch'>>(path: P, ...[request]: Given<P, 'patch'>): Promise<Answer<P, 'patch'>> {
    return this.json('patch', path, request);
  }

  delete<P extends PathWith<'delete'>>(
    path: P,
    ...[request]: Given<P, 'delete'>
  ): Promise<Answer<P, 'delete'>> {
    return this.json('delete', path, request);
  }

  /** GET of what is no JSON: text, bytes, or a stream for as long as it lasts. The body is not read yet. */
  async open<P extends PathWith<'get'>>(path: P, ...[request]: Given<P, 'get'>): Promise<Response> {
    return (await this.send('get', path, request, 'stream')).response;
  }

  private async json<P extends PathWith<M>, M extends Method>(
    method: M,
    path: P,
    request?: AnyRequest,
  ): Promise<Answer<P, M>> {
    return (await this.send(method, path, request, 'json')).data as Answer<P, M>;
  }

  /** The one place without types: who calls it has checked them. */
  protected send(
    method: Method,
    path: string,
    request: AnyRequest | undefined,
    parseAs: 'json' | 'stream',
  ): Promise<{ data?: unknown; response: Response }> {
    const { headers, timeoutMs } = this.connection;
    const signal = request?.signal ?? AbortSignal.timeout(timeoutMs);
    const init = { ...request, headers: headers(method), signal, parseAs };
    return this.client.request(method, path as never, init as never);
  }
}

/** The page of a guide is named by its path below it, with slashes; whatever else is named has none. */
function pathSerializer(path: string, { page, ...names }: Record<string, unknown>): string {
  const segments = String(page).split('/').map(encodeURIComponent);
  return defaultPathSerializer(path.replace('{page}', segments.join('/')), names);
}

function inWords({ method, url }: Request): string {
  const { pathname, search } = new URL(url);
  return `${method} ${pathname}${search}`;
}
