import { Logger } from '@nestjs/common';
import type { FeedEvent, FeedEventType, NewFeedEvent } from '#contracts';
import type { Clock } from '#kernel';
import type { Practice } from '../../practice.js';
import type { Reminder } from './reminder.js';

/** While nothing is due it looks again after this, at tempo 1: the practice may have come into another state. */
const LOOK_AGAIN_MS = 60_000;

const log = new Logger('Reminders');

export interface RemindingParts {
  clock: Clock;
  practice(): Promise<Practice>;
  ofTypes(types: readonly FeedEventType[]): Promise<FeedEvent[]>;
  record(events: NewFeedEvent[]): Promise<void>;
}

/** Says what is due, each time that it is, until `signal`. All that it knows is on the timeline. */
export async function keepReminding(
  reminder: Reminder,
  { clock, practice, ofTypes, record }: RemindingParts,
  signal: AbortSignal,
): Promise<never> {
  for (;;) {
    let leftMs = LOOK_AGAIN_MS;
    try {
      const now = await practice();
      const due = reminder.due(now, await ofTypes(reminder.types));
      leftMs = due ? due.at.getTime() - clock.now().getTime() : LOOK_AGAIN_MS / now.tempo;
      if (due && leftMs <= 0) await record([{ ...due.event, occurredAt: clock.now() }]);
    } catch (error) {
      // A practice does not end for want of a reminder: it comes when the database is back.
      log.warn('a reminder was put off', error);
    }
    await clock.wait(Math.max(0, leftMs), signal);
  }
}
