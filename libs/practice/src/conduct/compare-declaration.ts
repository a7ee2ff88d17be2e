import type { Declaration, FeedEvent, FeedEventOf, FeedEventType, NewFeedEvent } from '#contracts';
import type { Practice } from '../practice.js';
import type { RunServices } from './run-services.js';

type RedProbe = Declaration['stillRed'][number];
/** What a look at a probe shows. */
export type SeenProbe = RedProbe & { green: boolean };

/** What the comparison rests on. */
const TYPES: readonly FeedEventType[] = [
  'practice.declaredOver',
  'declaration.compared',
  'verdict.restored',
  'verdict.relapsed',
  'verdict.fixed',
  'probe.changed',
];

/**
 * Compares what responders declared with the evidence on the timeline; null when nobody declared it over, or it was
 * compared already. `seen` is the last look at all probes; null: only what the timeline tells of them is known.
 */
export function compareDeclaration(
  events: readonly FeedEvent[],
  seen: readonly SeenProbe[] | null,
): Declaration | null {
  const declared = lastOf(events, 'practice.declaredOver');
  if (!declared || lastOf(events, 'declaration.compared')) return null;
  const since = events.slice(events.findLastIndex(({ type }) => type === 'verdict.relapsed') + 1);
  const fixed = lastOf(since, 'verdict.fixed');
  return {
    by: declared.data.by,
    declaredAt: declared.occurredAt,
    cause: declared.data.cause ?? null,
    restoredAt: lastOf(since, 'verdict.restored')?.occurredAt ?? null,
    fixed: fixed?.data.fixed ?? null,
    fixedAt: fixed?.data.fixed ? fixed.occurredAt : null,
    stillRed: (seen ?? lastLook(events))
      .filter(({ green }) => !green)
      .map(({ probe, title, kind }) => ({ probe, title, kind })),
  };
}

/** Puts the comparison on the timeline, once. A script declares nothing that could be learned from. */
export async function tellComparison(
  { ofTypes, recorder, clock }: Pick<RunServices, 'ofTypes' | 'recorder' | 'clock'>,
  { id, responder }: Practice,
  seen: readonly SeenProbe[] | null,
): Promise<void> {
  if (responder === 'scripted') return;
  const data = compareDeclaration(await ofTypes(id, TYPES), seen);
  if (!data) return;
  const compared: NewFeedEvent = { type: 'declaration.compared', occurredAt: clock.now(), data };
  await recorder.record(id, [compared]);
}

function lastOf<T extends FeedEventType>(events: readonly FeedEvent[], type: T): FeedEventOf<T> | undefined {
  return events.findLast((event): event is FeedEventOf<T> => event.type === type);
}

function lastLook(events: readonly FeedEvent[]): SeenProbe[] {
  const last = new Map<string, SeenProbe>();
  for (const event of events)
    if (event.type === 'probe.changed') last.set(`${event.data.kind} ${event.data.probe}`, event.data);
  return [...last.values()];
}
