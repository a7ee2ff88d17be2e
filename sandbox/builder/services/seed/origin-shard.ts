import { shardOf } from '../wire/shard.js';
import { type CopyValue, shardedCopy } from './copy-block.js';
import type { SeedOrigin } from './seed-package.js';

/** How an entry becomes a row in the shard of its origin. */
export interface OriginRow<T> {
  origin(entry: T): SeedOrigin;
  row(entry: T): CopyValue[];
}

/** COPY blocks of a table whose rows live in the shard of their origin's name; `columns` are parted by spaces. */
export function inOriginShard<T>(
  table: string,
  columns: string,
  entries: readonly T[],
  shape: OriginRow<T>,
): string {
  return shardedCopy(table, columns.split(' '), entries, {
    shard: (entry) => shardOf(shape.origin(entry).name),
    row: shape.row,
  });
}
