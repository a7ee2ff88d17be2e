import Table from 'cli-table3';

/** Narrower than this a column cannot be read; the terminal had better break the line. */
const LEAST_COLUMNS = 24;

export interface FittedTable {
  head: readonly string[];
  rows: readonly (readonly (string | number)[])[];
  /** Index of the column that wraps so that the table fits. */
  wraps: number;
  /** Columns of the terminal; undefined without one: then nothing wraps. */
  columns: number | undefined;
}

/** A table as text, no wider than the terminal as long as the column that wraps keeps some room. */
export function fittedTable({ head, rows, wraps, columns }: FittedTable): string {
  const plain = drawn(head, rows);
  if (columns === undefined || widthOf(plain) <= columns) return plain;
  const without = (cells: readonly (string | number)[]) => cells.filter((_, index) => index !== wraps);
  const others = widthOf(drawn(without(head) as string[], rows.map(without)));
  // One more for the border that the column itself brings.
  return drawn(head, rows, { [wraps]: Math.max(LEAST_COLUMNS, columns - others - 1) });
}

function drawn(
  head: readonly string[],
  rows: FittedTable['rows'],
  widths: Readonly<Record<number, number>> = {},
): string {
  const colWidths = head.map((_, index) => widths[index] ?? null);
  const table = new Table({ head: [...head], style: { head: [], border: [] }, wordWrap: true, colWidths });
  for (const row of rows) table.push([...row]);
  return table.toString();
}

/** The first line is a border, of one-column signs only. */
function widthOf(table: string): number {
  return table.indexOf('\n');
}
