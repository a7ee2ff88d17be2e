import { shardOf } from '../wire/shard.js';

const EPOCH_MS = Date.UTC(2014, 8, 1);

/** Hands out ids of the form that the databases make, the same in every run. */
export class SeedIds {
  private count = 0;

  /** The next id for something that was made at `createdAt` and lives in the shard of `routeKey`. */
  next(createdAt: Date, routeKey: string): string {
    return this.inShard(createdAt, shardOf(routeKey));
  }

  /** The next id within a shard. */
  inShard(createdAt: Date, shard: number): string {
    this.count += 1;
    const milliseconds = BigInt(createdAt.getTime() - EPOCH_MS + Math.floor(this.count / 1024));
    return String((milliseconds << 23n) | (BigInt(shard) << 10n) | BigInt(this.count % 1024));
  }
}
