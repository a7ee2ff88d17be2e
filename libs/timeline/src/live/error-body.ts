import { Logger } from '@nestjs/common';
import type { ErrorBody, SocketAck } from '#contracts';
import { AppError, newId } from '#kernel';

const log = new Logger('LiveServer');

/** The body of a refusal, as over HTTP. What is not the caller's fault is logged under its correlation id. */
export function errorBody(error: unknown): ErrorBody {
  const known = AppError.from(error);
  const correlationId = newId();
  const line = `${correlationId} ${known.code}: ${known.message}`;
  if (known.family === 'unexpected') log.error(line, known.cause ?? known.stack);
  if (known.family === 'operational') log.warn(line);
  return {
    code: known.code,
    message: known.message,
    ...(known.details.length > 0 ? { details: known.details } : {}),
    correlationId,
  };
}

/** Does what a client asked for and acknowledges it, whatever comes of it. */
export async function acknowledge<T>(
  ack: (answer: SocketAck<T>) => void,
  work: () => Promise<T>,
): Promise<void> {
  try {
    ack({ ok: true, value: await work() });
  } catch (error) {
    ack({ ok: false, error: errorBody(error) });
  }
}
