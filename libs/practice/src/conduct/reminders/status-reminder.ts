import { latest, type Reminder } from './reminder.js';

/** Users are told at least this often, at tempo 1. */
export const STATUS_EVERY_MS = 30 * 60_000;

/** Reminds responders that users wait for a word, and again after the same time. */
export const statusReminder: Reminder = {
  types: ['message.posted', 'status.overdue'],
  due(practice, events) {
    const { beganAt, tempo, state } = practice;
    if (!beganAt || !['live', 'restored'].includes(state)) return null;
    const words = events.filter((event) => event.type === 'message.posted' && event.data.room === 'status');
    const said = Math.max(beganAt.getTime(), latest(words)?.getTime() ?? 0);
    const reminded = latest(events.filter(({ type }) => type === 'status.overdue'))?.getTime() ?? 0;
    const at = new Date(Math.max(said, reminded) + STATUS_EVERY_MS / tempo);
    const minutes = Math.round(((at.getTime() - said) * tempo) / 60_000);
    return { at, event: { type: 'status.overdue', occurredAt: at, data: { minutes } } };
  },
};
