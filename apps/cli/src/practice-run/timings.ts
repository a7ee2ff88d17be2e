import type { FeedEvent, FeedEventOf, FeedEventType, RunReport } from '#contracts';

function first<T extends FeedEventType>(events: FeedEvent[], type: T): FeedEventOf<T> | undefined {
  return events.find((event): event is FeedEventOf<T> => event.type === type);
}

function between(from: string | undefined, to: string | undefined): number | null {
  return from && to ? new Date(to).getTime() - new Date(from).getTime() : null;
}

/** The durations of a practice, all read from its timeline. Milliseconds; null for what did not happen. */
export function timingsOf(events: FeedEvent[], totalMs: number): RunReport['timings'] {
  const lease = first(events, 'sandbox.leased')?.data;
  const steady = first(events, 'sandbox.steady')?.data;
  const applied = first(events, 'fault.applied');
  const injectedAt =
    applied && new Date(new Date(applied.occurredAt).getTime() - applied.data.durationMs).toISOString();
  const pagedAt = events.find(({ type }) => type === 'alert.fired' || type === 'report.received')?.occurredAt;
  return {
    provisionMs: lease && steady ? lease.leaseMs + steady.afterMs : null,
    leaseMs: lease?.leaseMs ?? null,
    startToInjectMs: applied?.data.latenessMs ?? null,
    injectMs: applied?.data.durationMs ?? null,
    onsetMs: between(injectedAt, first(events, 'impact.began')?.occurredAt),
    alertMs: between(injectedAt, pagedAt),
    restoreMs: between(injectedAt, first(events, 'verdict.restored')?.occurredAt),
    totalMs,
  };
}
