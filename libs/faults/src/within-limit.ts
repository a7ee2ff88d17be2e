import { AppError, type Clock } from '#kernel';

/**
 * Runs `work` and gives up after `limitMs`: a node that does not answer must not hold up a practice for ever.
 * The signal given to `work` is aborted then.
 * @throws AppError `engine.timeout`
 */
export async function withinLimit<T>(
  clock: Clock,
  limitMs: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const expiry = new AbortController();
  const settled = new AbortController();
  const limit = clock.wait(limitMs, settled.signal).then(() => {
    const error = new AppError('engine.timeout', `A node did not answer within ${limitMs} ms.`);
    expiry.abort(error);
    throw error;
  });
  // Once the work has settled the wait is cancelled, and its rejection is nobody's business any more.
  limit.catch(() => undefined);
  try {
    return await Promise.race([work(expiry.signal), limit]);
  } finally {
    settled.abort();
  }
}
