import { Logger } from '@nestjs/common';
import type { FeedEvent, FeedEventType, NewFeedEvent } from '#contracts';
import { aNewEvent, FakeClock } from '#testing';
import { aPractice } from '../../fixture/a-practice.js';
import type { Practice } from '../../practice.js';
import { keepReminding } from './keep-reminding.js';
import type { Reminder } from './reminder.js';
import { stallReminder } from './stall-reminder.js';
import { statusReminder } from './status-reminder.js';

const MINUTE_MS = 60_000;

/** A practice that began now, with a timeline that tests write to. */
function watched(reminder: Reminder, more: Partial<Practice> = {}) {
  const clock = new FakeClock();
  const timeline: FeedEvent[] = [];
  const practice = aPractice({ beganAt: clock.now(), ...more });
  const add = (event: NewFeedEvent): void => {
    const { type, data, occurredAt } = event;
    const stored = { type, data, practiceId: practice.id, seq: timeline.length + 1 };
    timeline.push({ ...stored, occurredAt: occurredAt.toISOString() } as FeedEvent);
  };
  const parts = {
    clock,
    failing: false,
    practice: async () => {
      if (parts.failing) throw new Error('no database');
      return practice;
    },
    ofTypes: async (types: readonly FeedEventType[]) => timeline.filter(({ type }) => types.includes(type)),
    record: async (events: NewFeedEvent[]) => events.forEach(add),
  };
  const end = new AbortController();
  const done = keepReminding(reminder, parts, end.signal).catch(() => undefined);
  const minute = (at: string): number => (Date.parse(at) - (practice.beganAt?.getTime() ?? 0)) / MINUTE_MS;
  return {
    practice,
    parts,
    pass: (minutes: number) => clock.advance(minutes * MINUTE_MS),
    happen: (event: NewFeedEvent) => add({ ...event, occurredAt: clock.now() }),
    /** Minutes after the start at which it was said. */
    said: (type: FeedEventType) =>
      timeline.filter((event) => event.type === type).map(({ occurredAt }) => minute(occurredAt)),
    timeline,
    stop: async () => {
      end.abort();
      await done;
    },
    again: () => void keepReminding(reminder, parts, end.signal).catch(() => undefined),
  };
}

const status = aNewEvent('message.posted', { room: 'status' });
const typed = (command: string) => aNewEvent('command.ran', { command, host: 'api' });

describe('the reminder of the status room', () => {
  it('comes 30 minutes after the start, or after the last word to users, and again after as long', async () => {
    const { pass, happen, said, timeline } = watched(statusReminder);
    await pass(20);
    happen(status);
    await pass(29);
    expect(said('status.overdue')).toEqual([]);
    await pass(1);
    expect(said('status.overdue')).toEqual([50]);
    await pass(30);
    expect(said('status.overdue')).toEqual([50, 80]);
    expect(timeline.at(-1)?.data).toEqual({ minutes: 60 });
  });

  it('is not put off by what is said elsewhere', async () => {
    const { pass, happen, said } = watched(statusReminder);
    await pass(20);
    happen(aNewEvent('message.posted', { room: 'operations' }));
    await pass(10);
    expect(said('status.overdue')).toEqual([30]);
  });

  it('comes sooner at a higher tempo, which divides all times', async () => {
    const { pass, said } = watched(statusReminder, { tempo: 10 });
    await pass(3);
    expect(said('status.overdue')).toEqual([3]);
  });
});

describe('the notice that responders have stalled', () => {
  it('comes ten minutes after the last progress, once, and again only after they got on', async () => {
    const { pass, happen, said } = watched(stallReminder);
    await pass(5);
    happen(typed('ps aux'));
    await pass(9);
    happen(typed('ps aux'));
    await pass(1);
    expect(said('responders.stalled')).toEqual([15]);
    await pass(60);
    expect(said('responders.stalled')).toEqual([15]);
    happen(typed('ss -tlnp'));
    await pass(20);
    expect(said('responders.stalled')).toEqual([15, 85]);
  });

  it('is not repeated by a server that takes over', async () => {
    const { pass, said, stop, again } = watched(stallReminder);
    await pass(12);
    await stop();
    again();
    await pass(10);
    expect(said('responders.stalled')).toEqual([10]);
  });

  it('does not come while service is restored', async () => {
    const { practice, pass, said } = watched(stallReminder);
    practice.state = 'restored';
    await pass(30);
    expect(said('responders.stalled')).toEqual([]);
  });

  it('waits for a database that is away, and ends no practice for it', async () => {
    Logger.overrideLogger(false);
    const { parts, pass, said } = watched(stallReminder);
    parts.failing = true;
    await pass(12);
    parts.failing = false;
    await pass(1);
    expect(said('responders.stalled')).toHaveLength(1);
    Logger.overrideLogger(['log', 'error', 'warn']);
  });
});
