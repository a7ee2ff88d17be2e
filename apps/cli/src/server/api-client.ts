import { type ErrorBody, errorBodySchema, type PracticeRole } from '#contracts';
import { AppError, ERROR_FAMILIES, type ErrorCode } from '#kernel';

/** An answer takes at most this long; a postmortem of a long practice is the slowest. */
const TIMEOUT_MS = 60_000;

/** Talks to a SimSup server as the operator. */
export class ApiClient {
  constructor(
    readonly url: string,
    readonly token: string,
    /** Sees what this role sees, and no more; null: what the operator sees. */
    readonly viewAs: PracticeRole | null = null,
  ) {}

  /** The same server, seen with the eyes of a role. */
  as(role: PracticeRole): ApiClient {
    return new ApiClient(this.url, this.token, role);
  }

  get<T>(path: string): Promise<T> {
    return this.json<T>('GET', path);
  }

  post<T>(path: string, body: unknown = {}): Promise<T> {
    return this.json<T>('POST', path, body);
  }

  put<T>(path: string, body: unknown): Promise<T> {
    return this.json<T>('PUT', path, body);
  }

  delete<T>(path: string): Promise<T> {
    return this.json<T>('DELETE', path);
  }

  /** The bytes of a file. */
  async download(path: string): Promise<Uint8Array> {
    return new Uint8Array(await (await this.send('GET', path)).arrayBuffer());
  }

  /** What stands at an address, whatever its kind and its status. */
  async text(path: string): Promise<string> {
    const response = await fetch(new URL(path, this.url), { signal: AbortSignal.timeout(TIMEOUT_MS) });
    return response.text();
  }

  private async json<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await this.send(method, path, body);
    return (response.status === 204 ? undefined : await response.json()) as T;
  }

  private async send(method: string, path: string, body?: unknown): Promise<Response> {
    const response = await fetch(new URL(path, this.url), {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        'content-type': 'application/json',
        ...(this.viewAs && { 'x-simsup-view-as': this.viewAs }),
      },
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }).catch((cause: unknown) => {
      throw new AppError('server.unreachable', this.whyNot(cause, `${method} ${path}`), { cause });
    });
    if (!response.ok) throw await errorOf(response);
    return response;
  }

  private whyNot(cause: unknown, request: string): string {
    if (cause instanceof Error && cause.name === 'TimeoutError')
      return `The SimSup server at ${this.url} has not answered "${request}" within ${TIMEOUT_MS / 1_000} s.`;
    const reason = cause instanceof Error && cause.cause instanceof Error ? ` (${cause.cause.message})` : '';
    return `The SimSup server at ${this.url} does not answer${reason}: is it still running?`;
  }
}

async function errorOf(response: Response): Promise<AppError> {
  const body = errorBodySchema.safeParse(await response.json().catch(() => null));
  if (body.success) return errorOfBody(body.data);
  const { origin } = new URL(response.url);
  return new AppError(
    'server.unreachable',
    `What answers at ${origin} (${response.status}) is no SimSup server: start one with \`npm start\`.`,
  );
}

/** The server's refusal as the error that it was there. */
export function errorOfBody({ code, message, details }: Omit<ErrorBody, 'correlationId'>): AppError {
  const known: ErrorCode = code in ERROR_FAMILIES ? (code as ErrorCode) : 'internal.unexpected';
  return new AppError(known, message, details ? { details } : {});
}
