import type { SeriesOccurrence, SeriesView } from '#contracts';
import type { Tone } from '../feed/event-words.js';
import { calendarDay } from '../time/instant.js';

/** `monday` → `Monday` */
export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** `Every other week on Monday at 10:00, Europe/Berlin, until 30 Jun 2027` */
export function ruleInWords({ everyWeeks, weekday, at, timeZone, until }: SeriesView['rule']): string {
  const every =
    everyWeeks === 1 ? 'Every week' : everyWeeks === 2 ? 'Every other week' : `Every ${everyWeeks} weeks`;
  const end = until === null ? '' : `, until ${calendarDay(until)}`;
  return `${every} on ${capital(weekday)} at ${at}, ${timeZone}${end}`;
}

/** How a day of a series stands: a shape and a word. */
export function dayStanding({ standing, state }: SeriesOccurrence): { tone: Tone; word: string } {
  if (standing === 'failed') return { tone: 'warn', word: 'Could not be made' };
  if (standing === 'skipped') return { tone: 'idle', word: 'Skipped' };
  if (standing === 'planned') return { tone: 'idle', word: 'To be made' };
  if (state === 'aborted') return { tone: 'idle', word: 'Called off' };
  if (state === 'announced') return { tone: 'accent', word: 'Sign-up is open' };
  return { tone: 'well', word: capital(state ?? 'made') };
}
