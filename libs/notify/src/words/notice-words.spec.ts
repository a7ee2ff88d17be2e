import { NOTICE_KINDS, type NoticeFacts, type NoticeKind, noticeFacts } from '#contracts';
import { page, planned } from '../fakes/notices.js';
import { noticeWords } from './notice-words.js';
import { lengthWords, whenWords } from './when-words.js';

/** Facts that fit every kind: each takes what it knows. */
const everything = {
  ...planned,
  ...page([]).facts,
  title: 'Practice on Builder',
  by: 'Ada',
  previousStartsAt: '2026-11-23T09:00:00.000Z',
  role: 'responder',
  position: 2,
  minutes: 31,
  outcome: 'Service was restored after 40 minutes.',
  action: 'Alert on the queue',
  dueOn: '2026-12-01',
  overdue: true,
  seriesId: 'k3v9x0a1b2c3',
  reason: 'No scenario is left.',
};

function factsFor(kind: NoticeKind): NoticeFacts {
  const known = Object.keys(noticeFacts[kind].shape);
  return noticeFacts[kind].parse(
    Object.fromEntries(Object.entries(everything).filter(([name]) => known.includes(name))),
  );
}

describe('a notice in words', () => {
  it.each(NOTICE_KINDS)('of %s says something that stands by itself', (kind) => {
    const { subject, lines } = noticeWords(kind, factsFor(kind));
    const text = [subject, ...lines].join('\n');
    expect(subject.length).toBeGreaterThan(10);
    expect(lines.length).toBeGreaterThan(0);
    expect(text).not.toMatch(/undefined|null|NaN|\[object/);
  });

  it('tells the time where the practice was planned, and in UTC besides', () => {
    const { lines } = noticeWords(
      'practice.reminder',
      factsFor('practice.reminder') as NoticeFacts<'practice.reminder'>,
    );
    expect(lines[0]).toBe(
      'You take part. It begins on Tuesday, 24 November 2026, 10:00 (Europe/Berlin), 09:00 UTC and is expected to take 2 h.',
    );
  });

  it('has a subject of one line, whatever somebody is called', () => {
    const facts = { practiceId: planned.practiceId, title: 'x', by: 'Ada\r\nBcc: all@example.org' };
    expect(noticeWords('page.acknowledged', facts).subject).toBe(
      'Ada Bcc: all@example.org acknowledged the page',
    );
  });
});

describe('times and lengths in words', () => {
  it('change with summer time', () => {
    expect(whenWords('2026-07-01T09:00:00Z', 'Europe/Berlin')).toContain('11:00 (Europe/Berlin), 09:00 UTC');
    expect(whenWords('2026-07-01T09:00:00Z', 'UTC')).toBe('Wednesday, 1 July 2026, 09:00 (UTC)');
  });

  it('leave out what is nothing', () => {
    expect([30, 60, 90].map(lengthWords)).toEqual(['30 min', '1 h', '1 h 30 min']);
  });
});
