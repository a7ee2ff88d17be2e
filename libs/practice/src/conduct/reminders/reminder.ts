import type { FeedEvent, FeedEventType, NewFeedEvent } from '#contracts';
import type { Practice } from '../../practice.js';

/** When something is to be said next, unless what happens until then puts it off. */
export interface Due {
  at: Date;
  event: NewFeedEvent;
}

/** Something that is said when nothing of some kind has happened for a while. */
export interface Reminder {
  /** Types of events that it is judged by; its own among them, so that a server that takes over does not repeat it. */
  types: readonly FeedEventType[];
  /** Null: as things stand it is never due. The event is the one that is true at `at`. */
  due(practice: Practice, events: readonly FeedEvent[]): Due | null;
}

/** The instant of the latest of these events; null when there is none. */
export function latest(events: readonly FeedEvent[]): Date | null {
  const ms = Math.max(...events.map(({ occurredAt }) => Date.parse(occurredAt)));
  return Number.isFinite(ms) ? new Date(ms) : null;
}
