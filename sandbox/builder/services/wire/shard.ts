import { fnv1a64 } from './fnv1a.js';

/** How many shards the data of every service is spread over. */
export const SHARD_COUNT = 128;

/** Every shard number, in order. */
export const ALL_SHARDS: readonly number[] = Array.from({ length: SHARD_COUNT }, (_, shard) => shard);

/** The shard that a route hash falls into. */
export function shardOfHash(hash: bigint): number {
  return Number(hash % BigInt(SHARD_COUNT));
}

/** The shard that holds what belongs to a route key, such as an origin's name or an account's id. */
export function shardOf(routeKey: string): number {
  return shardOfHash(fnv1a64(routeKey));
}
