import { type ErrorBody, VIEW_AS_HEADER, type ViewAs } from '#contracts';

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

/** GET that answers JSON, seen with the eyes of a lesser role when one is named. Throws {@link ApiError}. */
export async function getJson<T>(path: string, viewAs: ViewAs | null = null): Promise<T> {
  const headers = viewAs === null ? {} : { [VIEW_AS_HEADER]: viewAs };
  return (await send(path, { method: 'GET', headers })).json() as Promise<T>;
}

/** GET that answers text. Throws {@link ApiError}. */
export async function getText(path: string): Promise<string> {
  return (await send(path, { method: 'GET' })).text();
}

/** GET that answers a stream, for as long as it lasts or until `signal`. Throws {@link ApiError}. */
export async function openStream(path: string, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
  const { body } = await send(path, { method: 'GET', signal });
  if (!body) throw new ApiError(0, unreachable());
  return body;
}

/** POST with or without a body; answers the JSON of the reply, undefined when it is empty. */
export function post<T>(path: string, body?: unknown): Promise<T> {
  return change('POST', path, body);
}

/** A request that changes something; answers the JSON of the reply, undefined when it is empty. Throws {@link ApiError}. */
export async function change<T>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<T> {
  const response = await send(path, {
    method,
    headers: {
      // Another site cannot set this header, so a forged form is refused.
      'X-SimSup-Request': '1',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

async function send(path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, {
      ...init,
      credentials: 'same-origin',
      signal: init.signal ?? AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch {
    throw new ApiError(0, unreachable());
  }
  if (!response.ok) throw new ApiError(response.status, await bodyOf(response));
  return response;
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
