import type { FeedEvent } from '#contracts';
import { FeedFollower, SimsupServer } from '../../e2e/harness/simsup-server.js';
import type { Scope } from './run-bench.js';

const LIMIT_MS = 240_000;

export interface PlayedPractice {
  practiceId: string;
  events: FeedEvent[];
}

/** A built server plays one practice to its end, with the scripted responder and from a scheduled start. */
export async function playPractice(
  scope: Scope,
  databaseUrl: string,
  request: { scenario: string; tempo: number; startsInMs: number },
): Promise<PlayedPractice> {
  const server = await SimsupServer.start({ DATABASE_URL: databaseUrl, SIMSUP_LOG_LEVEL: 'error' });
  scope.defer(() => server[Symbol.asyncDispose]());
  const { scenario, tempo, startsInMs } = request;
  const startsAt = new Date(Date.now() + startsInMs).toISOString();
  const body = { scenario, tempo, startsAt, role: 'instigator', responder: 'scripted' };
  const { id: practiceId } = await server.schedule(body);
  const feed = await FeedFollower.follow(server, practiceId);
  scope.defer(() => feed.close());
  await within(
    LIMIT_MS,
    feed.sees(({ type }) => type === 'sandbox.removed'),
  );
  const aborted = feed.events.find(
    (event) => event.type === 'practice.stateChanged' && event.data.to === 'aborted',
  );
  if (aborted) throw new Error(`the practice was aborted: ${JSON.stringify(aborted.data)}`);
  return { practiceId, events: feed.events };
}

async function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`no end after ${limitMs / 1_000} s`)), limitMs);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
