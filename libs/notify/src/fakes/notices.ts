import type { Notice } from '../telling/notice.js';

export const PRACTICE_ID = 'k3v9x0a1b2c3';

/** A practice on Tuesday morning in Berlin. */
export const planned = {
  practiceId: PRACTICE_ID,
  title: 'Practice on Builder',
  startsAt: '2026-11-24T09:00:00.000Z',
  expectedMinutes: 120,
  timeZone: 'Europe/Berlin',
};

/** A practice is announced to everyone. */
export function announced(more: Partial<Notice> = {}): Notice {
  return {
    kind: 'practice.announced',
    key: PRACTICE_ID,
    to: { everyone: true, channels: true },
    facts: { ...planned, by: 'Ada' },
    ...more,
  } as Notice;
}

/** The stack's alarm, for whoever is named. */
export function page(
  people: readonly string[],
  more: Partial<Notice> = {},
  practiceId = PRACTICE_ID,
): Notice {
  return {
    kind: 'page',
    key: `${practiceId}/a1b2`,
    to: { people, channels: true },
    facts: {
      practiceId,
      title: 'Practice on Builder',
      alert: 'BuilderDown',
      summary: 'Builder does not answer',
      severity: 'critical',
      text: 'The check of /v1/status fails.',
      occurredAt: '2026-11-24T09:00:47.000Z',
    },
    ...more,
  } as Notice;
}
