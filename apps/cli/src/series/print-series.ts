import type { SeriesOccurrence, SeriesView } from '#contracts';
import type { Output } from '../output/output.js';

/** `each 2 weeks on monday at 10:00 (Europe/Berlin)` */
export function ruleInWords({ everyWeeks, weekday, at, timeZone, until }: SeriesView['rule']): string {
  const every = everyWeeks === 1 ? 'each week' : `each ${everyWeeks} weeks`;
  return `${every} on ${weekday} at ${at} (${timeZone})${until === null ? '' : ` until ${until}`}`;
}

/** A series with its days. */
export function printSeries(series: SeriesView, output: Output): void {
  const { name, standing, rule, team, instigators, upcoming } = series;
  output.line(`${name}: ${ruleInWords(rule)}, ${standing}${team ? `, for ${team.name}` : ''}`);
  if (instigators.length > 0)
    output.line(`Instigated by ${instigators.map((person) => person.name).join(', ')}.`);
  for (const day of upcoming) output.line(`  ${dayInWords(day)}`);
  output.document(series);
}

function dayInWords({ on, localStart, standing, practiceId, state, moved, note }: SeriesOccurrence): string {
  const what = practiceId === null ? standing : `practice ${practiceId}, ${state}`;
  const start = moved ? `moved to ${localStart.replace('T', ' ')}` : localStart.slice(11);
  return `${on}  ${start}  ${what}${note === null ? '' : `  ${note}`}`;
}
