import { STALLED_AFTER_MS, stallsAt } from '../../help/hint-advice.js';
import { lastProgress, PROGRESS_TYPES } from '../../help/progress.js';
import { latest, type Reminder } from './reminder.js';

/** Tells instigators when responders have stalled: once, until there is progress again. */
export const stallReminder: Reminder = {
  types: [...PROGRESS_TYPES, 'responders.stalled'],
  due(practice, events) {
    if (practice.state !== 'live') return null;
    const last = lastProgress(events);
    const at = stallsAt(practice, last);
    const told = latest(events.filter(({ type }) => type === 'responders.stalled'));
    if (at === null || (told !== null && told >= (last?.at ?? new Date(0)))) return null;
    const data = { minutes: STALLED_AFTER_MS / 60_000, last: last?.what ?? null };
    return { at, event: { type: 'responders.stalled', occurredAt: at, data } };
  },
};
