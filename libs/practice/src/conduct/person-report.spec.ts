import type { NewFeedEvent } from '#contracts';
import { aNewEvent, FakeClock } from '#testing';
import { PersonReport } from './person-report.js';

const BEGAN = new Date('2026-11-20T10:00:00Z');
const practice = { beganAt: BEGAN, tempo: 2 };
const never = new AbortController().signal;
const open = {
  title: 'Uploads hang',
  severity: 'warning' as const,
  page: 'My upload of 20 MB hangs.',
  report: { after: '1m', by: 'A user in the forum' },
};

describe('a report of a person', () => {
  let clock: FakeClock;
  let told: NewFeedEvent[];
  const report = (of: ConstructorParameters<typeof PersonReport>[0] = open): PersonReport =>
    new PersonReport(of, clock, async (events) => void told.push(...events));

  beforeEach(() => {
    clock = new FakeClock(BEGAN);
    told = [];
  });

  it('comes at its time after the start, divided by the tempo, in the words of the page', async () => {
    const telling = report().tell(practice, never);
    await clock.advance(29_999);
    expect(told).toEqual([]);
    await clock.advance(1);
    await telling;
    const data = { by: 'A user in the forum', title: 'Uploads hang', severity: 'warning', text: open.page };
    const occurredAt = new Date('2026-11-20T10:00:30Z');
    expect(told).toEqual([{ type: 'report.received', occurredAt, data }]);
  });

  it('comes once, though another server takes the practice up', async () => {
    const second = report();
    second.learn([aNewEvent('report.received')] as never);
    await clock.advance(60_000);
    await second.tell(practice, never);
    expect(told).toEqual([]);
  });

  it('comes from nobody where the scenario names nobody', async () => {
    const { report: _, ...silent } = open;
    await report(silent).tell(practice, never);
    expect(told).toEqual([]);
  });
});
