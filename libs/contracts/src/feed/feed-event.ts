import { z } from 'zod';
import { afterEvents } from './after-events.js';
import { alertEvents } from './alert-events.js';
import { faultEvents } from './fault-events.js';
import { helpEvents } from './help-events.js';
import { impactEvents } from './impact-events.js';
import { planEvents } from './plan-events.js';
import { practiceEvents } from './practice-events.js';
import { rosterEvents } from './roster-events.js';
import { sandboxEvents } from './sandbox-events.js';
import { terminalEvents } from './terminal-events.js';
import { verdictEvents } from './verdict-events.js';

/** Everything that can stand on a timeline: one discriminated union, a file a topic. */
export const feedEventSchema = z.discriminatedUnion('type', [
  ...practiceEvents,
  ...planEvents,
  ...rosterEvents,
  ...sandboxEvents,
  ...faultEvents,
  ...impactEvents,
  ...alertEvents,
  ...terminalEvents,
  ...helpEvents,
  ...verdictEvents,
  ...afterEvents,
]);
export type FeedEvent = z.infer<typeof feedEventSchema>;
export type FeedEventType = FeedEvent['type'];
export type FeedEventOf<T extends FeedEventType> = Extract<FeedEvent, { type: T }>;
export type FeedEventData<T extends FeedEventType> = FeedEventOf<T>['data'];

/** A fact about to be appended: the timeline gives it its `seq`. */
export type NewFeedEvent = {
  [T in FeedEventType]: { type: T; occurredAt: Date; data: FeedEventData<T> };
}[FeedEventType];
