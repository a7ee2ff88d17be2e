import { OVER_STATES, type PracticeState } from '#contracts';

/** How a practice ended, as one may ask for it. */
export const OUTCOMES = [
  { value: '', label: 'In any way' },
  { value: 'played', label: 'Played to the end' },
  { value: 'aborted', label: 'Stopped or called off' },
];

/** From when on, in days. */
export const PERIODS = [
  { value: '', label: 'Ever' },
  { value: '30', label: 'In the last 30 days' },
  { value: '90', label: 'In the last 90 days' },
  { value: '365', label: 'In the last year' },
];

const DAY_MS = 24 * 3_600_000;

/** States that are meant by a choice of {@link OUTCOMES}; none: all of them. */
export function statesOf(outcome: string): readonly PracticeState[] {
  if (outcome === 'aborted') return ['aborted'];
  return outcome === 'played' ? OVER_STATES.filter((state) => state !== 'aborted') : [];
}

/** The start of the first day that is meant by a choice of {@link PERIODS}: it is the same all day, and so is what is asked. */
export function earliestOf(period: string, now: Date): string {
  if (!PERIODS.some(({ value }) => value === period && value !== '')) return '';
  const day = new Date(now.getTime() - Number(period) * DAY_MS);
  day.setHours(0, 0, 0, 0);
  return day.toISOString();
}
