import type { PracticeState, PracticeSummary } from '#contracts';
import { sortPractices } from './sort-practices.js';

const practice = (id: string, state: PracticeState, startsAt: string): PracticeSummary => ({
  id,
  title: id,
  stack: 'builder',
  scenario: null,
  state,
  startsAt,
  beganAt: null,
  endedAt: null,
  myRole: 'responder',
  abortReason: null,
  verdict: { restored: null, fixed: null, collateral: [] },
});

describe('the list of practices', () => {
  it('puts running and coming ones apart, each in the order in which one looks for them', () => {
    const sorted = sortPractices([
      practice('old', 'closed', '2026-11-01T09:00:00Z'),
      practice('later', 'announced', '2026-11-22T09:00:00Z'),
      practice('recent', 'aborted', '2026-11-18T09:00:00Z'),
      practice('now', 'live', '2026-11-20T09:00:00Z'),
      practice('soon', 'preparing', '2026-11-20T10:00:00Z'),
    ]);
    const ids = (list: PracticeSummary[]) => list.map((p) => p.id);
    expect(ids(sorted.live)).toEqual(['now']);
    expect(ids(sorted.upcoming)).toEqual(['soon', 'later']);
  });
});
