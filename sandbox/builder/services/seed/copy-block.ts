/** A value of a COPY row. */
export type CopyValue = string | number | boolean | Date | null | readonly string[];

/** A `COPY … FROM stdin` block of a psql script; empty when there are no rows. */
export function copyBlock(table: string, columns: readonly string[], rows: readonly CopyValue[][]): string {
  if (rows.length === 0) return '';
  const lines = rows.map((row) => row.map(copyText).join('\t'));
  return `COPY ${table} (${columns.join(', ')}) FROM stdin;\n${lines.join('\n')}\n\\.\n`;
}

function copyText(value: CopyValue): string {
  if (value === null) return '\\N';
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object') return `{${value.map((entry) => `"${escapeText(entry)}"`).join(',')}}`;
  return escapeText(String(value));
}

function escapeText(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('\t', '\\t')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r');
}

/** Groups rows by shard and writes one block for each. */
export function shardedCopy<T>(
  table: string,
  columns: readonly string[],
  entries: readonly T[],
  shape: { shard(entry: T): number; row(entry: T): CopyValue[] },
): string {
  const byShard = Map.groupBy(entries, shape.shard);
  return [...byShard]
    .map(([shard, group]) => copyBlock(`shard_${shard}.${table}`, columns, group.map(shape.row)))
    .join('');
}
