import type { PlanView } from '#contracts';

/** A plan of which there is something to warn. */
export const MOCK_PLAN: PlanView = {
  startsAt: '2026-11-23T09:00:00.000Z',
  endsAt: '2026-11-23T10:30:00.000Z',
  timeZone: 'Europe/Berlin',
  localStart: '2026-11-23T10:00',
  expectedMinutes: 90,
  revision: 0,
  warnings: [
    {
      kind: 'business-hours',
      message:
        'Outside of the business day in America/New_York: it is 2026-11-23 04:00 to 2026-11-23 05:30 there.',
      people: ['Bea', 'Cy'],
    },
    { kind: 'conflict', message: 'Another practice is at the same time.', people: ['Dan'] },
  ],
  certificate: { standing: 'certified', certifiedAt: '2026-11-18T09:00:00.000Z', variantCertified: false },
  rehearsals: [],
  onCall: null,
  series: null,
  can: { move: true, callOff: true, rehearse: true, scheduleNext: true },
};
