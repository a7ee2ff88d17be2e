import { TypedClient } from '#api-client';
import { type ErrorBody, errorBodySchema, type PracticeRole, VIEW_AS_HEADER } from '#contracts';
import { AppError, ERROR_FAMILIES, type ErrorCode } from '#kernel';

/** An answer takes at most this long; a postmortem of a long practice is the slowest. */
const TIMEOUT_MS = 60_000;

/** Talks to a SimSup server as the operator. Throws the server's refusals as the errors that they were there. */
export class ApiClient extends TypedClient {
  constructor(
    readonly url: string,
    readonly token: string,
    /** Sees what this role sees, and no more; null: what the operator sees. */
    readonly viewAs: PracticeRole | null = null,
    timeoutMs = TIMEOUT_MS,
  ) {
    super({
      ...{ url, timeoutMs, refused },
      headers: () => ({ authorization: `Bearer ${token}`, ...(viewAs && { [VIEW_AS_HEADER]: viewAs }) }),
      unreachable: (cause, request) =>
        new AppError('server.unreachable', whyNot(cause, { url, timeoutMs, request }), { cause }),
    });
  }

  /** The same server, seen with the eyes of a role. */
  as(role: PracticeRole): ApiClient {
    return new ApiClient(this.url, this.token, role);
  }

  /** What GET answers at a path of any kind: for whoever looks at everything that there is. */
  async look(path: string): Promise<unknown> {
    return (await this.send('get', path, undefined, 'json')).data;
  }

  /** What stands at an address, whatever its kind and its status. */
  async text(path: string): Promise<string> {
    const response = await fetch(new URL(path, this.url), { signal: AbortSignal.timeout(TIMEOUT_MS) });
    return response.text();
  }
}

interface Unanswered {
  url: string;
  timeoutMs: number;
  request: string;
}

function whyNot(cause: unknown, { url, timeoutMs, request }: Unanswered): string {
  if (cause instanceof DOMException && cause.name === 'TimeoutError')
    return `The SimSup server at ${url} has not answered "${request}" within ${timeoutMs / 1_000} s.`;
  const reason = cause instanceof Error && cause.cause instanceof Error ? ` (${cause.cause.message})` : '';
  return `The SimSup server at ${url} does not answer${reason}: is it still running?`;
}

async function refused(response: Response): Promise<AppError> {
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
