import type { FeedEvent } from '#contracts';
import type { PostmortemInput } from '#postmortem';

export const BEGAN_MS = Date.parse('2026-11-20T14:00:00.000Z');
export const PRACTICE_ID = 'k3v9x0a1b2c3';

/** What a postmortem is drafted from when nothing but its timeline is of interest. */
export function postmortemOf(events: AsyncIterable<FeedEvent>): PostmortemInput {
  return {
    practice: {
      id: PRACTICE_ID,
      state: 'closed',
      stackTitle: 'Habitat Builder',
      variantSeed: 'bench',
      tempo: 1,
      scheduledAt: null,
      beganAt: new Date(BEGAN_MS).toISOString(),
      restoredAt: null,
      endedAt: null,
      abortReason: null,
      people: [],
    },
    scenario: {
      id: 'builder/bench',
      version: 1,
      difficulty: 1,
      skills: ['none'],
      components: ['none'],
      source: 'a bench',
      open: { title: 'Bench', severity: 'warning', page: 'Bench' },
      sealed: { title: 'Bench', story: 'Bench', rootCause: 'Bench', terms: ['bench'] },
      lessons: [],
      debrief: [],
    },
    events,
    impact: { onsetAt: null, endAt: null, journeys: [] },
    series: null,
    verdict: { restored: null, fixed: null, collateral: [] },
    draftedAt: new Date(BEGAN_MS).toISOString(),
  };
}
