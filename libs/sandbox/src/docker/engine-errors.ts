import { AppError } from '#kernel';

/** HTTP status with which the engine refused, when it did; also out of an error that was translated already. */
export function httpStatusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { statusCode, cause } = error as { statusCode?: unknown; cause?: unknown };
  return typeof statusCode === 'number' ? statusCode : httpStatusOf(cause);
}

/** What the engine itself said. */
export function engineMessage(error: unknown): string {
  const { json, message } = (error ?? {}) as { json?: { message?: unknown }; message?: unknown };
  return String(json?.message ?? message ?? error);
}

const NOT_RUNNING = ['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE', 'ENOTFOUND'];

/** Turns whatever an engine call threw into a sentence that says what to do. `doing` completes "while …". */
export function engineError(error: unknown, doing: string): AppError {
  if (error instanceof AppError) return error;
  const { code, name } = error as { code?: string; name?: string };
  if (name === 'TimeoutError' || name === 'AbortError' || code === 'ABORT_ERR')
    return engineTimeout(doing, error);
  if (code === 'EACCES' || code === 'EPERM') return notPermitted(error);
  if (code !== undefined && NOT_RUNNING.includes(code)) return notRunning(error);
  return new AppError(
    'engine.failed',
    `The container engine failed while ${doing}: ${engineMessage(error)}`,
    {
      cause: error,
    },
  );
}

/** What a failed `docker` command told on stderr, as an error. */
export function engineCliError(stderr: string, doing: string, cause?: unknown): AppError {
  if (/permission denied/i.test(stderr)) return notPermitted(cause);
  if (/cannot connect to the docker daemon|is the docker daemon running/i.test(stderr))
    return notRunning(cause);
  const lines = stderr.trim().split('\n');
  // Progress of what went well stands around what did not.
  const telling = lines.filter((line) => /error|fail|denied|invalid|no such|undefined/i.test(line));
  const tail = (telling.length > 0 ? telling : lines).slice(-3).join(' ').slice(-500).trim();
  return new AppError('engine.failed', `The container engine failed while ${doing}: ${tail}`, { cause });
}

export function engineTimeout(doing: string, cause?: unknown): AppError {
  return new AppError('engine.timeout', `The container engine did not answer in time while ${doing}.`, {
    cause,
  });
}

function notRunning(cause: unknown): AppError {
  return new AppError(
    'engine.not-running',
    'The Docker engine is not running. Start it (Docker Desktop, or "systemctl start docker") and try again.',
    { cause },
  );
}

function notPermitted(cause: unknown): AppError {
  return new AppError(
    'engine.not-permitted',
    'You may not use the Docker engine. Add your user to the group "docker" and log in again.',
    { cause },
  );
}
