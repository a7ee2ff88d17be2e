import { type Phrase, sourceOf } from './markdown-text.js';

/** `565`, `2,556`, `99.1 %`: columns of figures only stand at the right. */
const FIGURE = /^[\d,.]+( %)?$/;

function alignment(rows: ReadonlyArray<readonly Phrase[]>, column: number): string {
  const figures = rows.length > 0 && rows.every((row) => FIGURE.test(sourceOf(row[column] ?? '')));
  return figures ? ' ---: ' : ' --- ';
}

/** A Markdown table. Cells hold one line each: `plain` and `code` see to it. */
export function table(headings: readonly string[], rows: ReadonlyArray<readonly Phrase[]>): string {
  const line = (cells: readonly Phrase[]): string => `| ${cells.map(sourceOf).join(' | ')} |`;
  return [
    line(headings),
    `|${headings.map((_, column) => `${alignment(rows, column)}|`).join('')}`,
    ...rows.map(line),
  ].join('\n');
}

/** A Markdown list, or what to say when it would be empty. */
export function list(items: readonly Phrase[], whenEmpty: string): string {
  return items.length === 0 ? whenEmpty : items.map((item) => `- ${sourceOf(item)}`).join('\n');
}

/** The sentence that owns up to what a table leaves out; empty when it leaves nothing out. */
export function omission(omitted: number, what: string): string {
  return omitted === 0
    ? ''
    : `${omitted.toLocaleString('en')} more ${what} are left out here; the timeline has them all.`;
}
