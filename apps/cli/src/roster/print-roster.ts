import Table from 'cli-table3';
import { limitsInWords, type RosterView } from '#contracts';
import type { Output } from '../output/output.js';

/** Who takes part in a practice, as a table and as a document. */
export function printRoster(roster: RosterView, output: Output): void {
  const table = new Table({ head: ['name', 'part', 'place'], style: { head: [], border: [] } });
  for (const { name, role, place } of roster.entries)
    table.push([name, role, place === null ? 'takes part' : `waits, place ${place}`]);
  output.line(table.toString());
  for (const line of remarks(roster)) output.line(line);
  output.document(roster);
}

/** What is to be said about a roster besides its people. */
export function remarks({ mode, limits, missing, overridden }: RosterView): string[] {
  if (mode === 'alone') return ['Practised alone: others may observe.'];
  const { instigators, responders } = missing;
  return [
    `For ${limitsInWords(limits)}${overridden ? `, as ${overridden.by} set it: ${overridden.reason}` : ''}.`,
    ...(instigators + responders > 0
      ? [`Still needed, or it is called off: ${instigators} instigators, ${responders} responders.`]
      : []),
  ];
}
