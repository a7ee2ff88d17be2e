import { TypedClient } from '#api-client';
import type { ErrorBody } from '#contracts';

/** Longest time that the browser waits for an answer. */
const TIMEOUT_MS = 15_000;

/** A refusal by the server, or the lack of an answer. `message` says what to do. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly body: ErrorBody,
  ) {
    super(body.message);
    this.name = 'ApiError';
  }

  get code(): string {
    return this.body.code;
  }
}

/** True when the caller is not logged in (any more). */
export const isLoggedOut = (error: unknown): boolean => error instanceof ApiError && error.status === 401;

/** True when the thing asked for does not exist, or not for this person. */
export const isMissing = (error: unknown): boolean => error instanceof ApiError && error.status === 404;

/** The client of a server; empty: of the one that the page came from. Throws {@link ApiError}. */
export const clientOf = (url: string, timeoutMs = TIMEOUT_MS): TypedClient =>
  new TypedClient({
    ...{ url, timeoutMs },
    // Another site cannot set this header, so a forged form is refused.
    headers: (method) => (method === 'get' ? {} : { 'X-SimSup-Request': '1' }),
    unreachable: () => new ApiError(0, unreachable()),
    refused: async (response) => new ApiError(response.status, await bodyOf(response)),
  });

/** How pages ask the server. */
export const api = clientOf('');

/** The body of an answer as it comes in. Throws {@link ApiError} when there is none. */
export function streamOf({ body }: Response): ReadableStream<Uint8Array> {
  if (!body) throw new ApiError(0, unreachable());
  return body;
}

function unreachable(): ErrorBody {
  return {
    code: 'network.unreachable',
    message: 'The server does not answer. Check that SimSup is running (npm start) and try again.',
    correlationId: '',
  };
}

async function bodyOf(response: Response): Promise<ErrorBody> {
  const text = await response.text();
  try {
    const body = JSON.parse(text) as Partial<ErrorBody>;
    if (typeof body.code === 'string' && typeof body.message === 'string') return body as ErrorBody;
  } catch {
    // Not ours: a proxy's page, for example. Said below in our own words.
  }
  return {
    code: `http.${response.status}`,
    message: `The server answered ${response.status}. Try again; if it stays so, look into its log.`,
    correlationId: '',
  };
}
