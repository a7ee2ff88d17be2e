import type { InboxNotice } from '#contracts';
import { arrivals } from './arrivals.js';

const notice = (id: string, seenAt: string | null = null): InboxNotice => ({
  id,
  kind: 'page',
  practiceId: 'k3v9x0a1b2c3',
  path: '/practices/k3v9x0a1b2c3',
  subject: id,
  lines: [],
  toldAt: '2026-11-24T09:00:00.000Z',
  seenAt,
});
const ids = (notices: InboxNotice[]): string[] => notices.map(({ id }) => id);

describe('what the desktop shows', () => {
  it('is nothing that was told before the page was open', () => {
    expect(arrivals(null, [notice('b'), notice('a')])).toEqual([]);
  });

  it('is what is new, oldest first, once', () => {
    const known = new Set(['a']);
    expect(ids(arrivals(known, [notice('c'), notice('b'), notice('a')]))).toEqual(['b', 'c']);
    expect(arrivals(new Set(['a', 'b', 'c']), [notice('c'), notice('b'), notice('a')])).toEqual([]);
  });

  it('is not what was read in another tab already', () => {
    expect(arrivals(new Set(), [notice('a', '2026-11-24T09:01:00.000Z')])).toEqual([]);
  });
});
