import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { type KeyKind, readCursor, writeCursor } from './cursor.js';

/** How a list is ordered. Together the keys name a row, the last one being its id. */
export interface PageOrder {
  /** Name of the list: a cursor of another one is refused. */
  list: string;
  /** Properties or expressions of the query, and what they are. An index on them keeps late pages as fast as early ones. */
  keys: readonly (readonly [by: string, kind: KeyKind])[];
  direction: 'ASC' | 'DESC';
}

/** Rows of one page, and the cursor of the next; null when there is none. */
export interface PageOfRows<Row> {
  rows: Row[];
  next: string | null;
}

const TYPES: Record<KeyKind, string> = { instant: 'timestamptz', day: 'date', text: 'text' };

/**
 * One page of what a query finds: it begins behind the last row of the page before, wherever that is by now, so that rows
 * that come and go meanwhile neither repeat others nor hide them. Error: `input.invalid` for a cursor that is none.
 */
export async function readPage<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  { list, keys, direction }: PageOrder,
  { limit, after }: { limit: number; after?: string | undefined },
): Promise<PageOfRows<Row>> {
  if (after !== undefined) {
    const kinds = keys.map(([, kind]) => kind);
    const values = readCursor(after, list, kinds);
    const last = kinds.map((kind, index) => `CAST(:page_${index} AS ${TYPES[kind]})`).join(', ');
    const behind = `(${keys.map(([by]) => by).join(', ')}) ${direction === 'ASC' ? '>' : '<'} (${last})`;
    query.andWhere(behind, Object.fromEntries(values.map((value, index) => [`page_${index}`, value])));
  }
  for (const [index, [by, kind]] of keys.entries())
    query.addSelect(asText(by, kind), `page_key_${index}`).addOrderBy(by, direction);
  // One more than is answered tells whether there is more.
  const { entities, raw } = await query.limit(limit + 1).getRawAndEntities();
  const end = raw[limit - 1];
  const more = entities.length > limit;
  return {
    rows: entities.slice(0, limit),
    next: more
      ? writeCursor(
          list,
          keys.map((_, index) => end[`page_key_${index}`]),
        )
      : null,
  };
}

/** A key to the last digit: what is rounded would skip rows of the same millisecond. */
function asText(by: string, kind: KeyKind): string {
  return kind === 'instant'
    ? `to_char(${by} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
    : `CAST(${by} AS text)`;
}
