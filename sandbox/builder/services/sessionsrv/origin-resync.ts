import type { Log } from '../kit/log.js';
import { WorkerThread } from '../kit/worker-thread.js';
import type { Membership } from '../wire/membership-messages.js';
import type { AccountRepository } from './account.repository.js';

export interface OriginResyncOptions {
  readonly accounts: Pick<AccountRepository, 'allOrigins' | 'addOrigin' | 'removeOrigin'>;
  /** Every member of the origins in one shard of originsrv. */
  membershipsIn(shard: number): Promise<readonly Membership[]>;
  readonly shards: readonly number[];
  readonly log: Pick<Log, 'info' | 'warn'>;
}

/**
 * Compares everybody's origins with what originsrv knows, once, when sessionsrv starts. Afterwards originsrv tells of
 * each change when it happens, and nobody compares again until the next start.
 */
export class OriginResync {
  private readonly thread: WorkerThread;

  constructor(private readonly options: OriginResyncOptions) {
    this.thread = new WorkerThread({
      name: 'origin-resync',
      round: () => this.round(),
      mayPass: () => true,
      onPassingError: (error) => options.log.warn(`origins of accounts, ${(error as Error).message}`),
    });
  }

  /** Begins; goes on trying until originsrv and the database have answered. */
  start(): void {
    this.thread.wake();
  }

  private async round(): Promise<void> {
    const { accounts, membershipsIn, shards, log } = this.options;
    // What is here is read first, so that nobody who joins meanwhile counts as gone.
    const here = byKey(await accounts.allOrigins());
    const there = new Map<string, Membership>();
    for (const shard of shards)
      for (const [key, entry] of byKey(await membershipsIn(shard))) there.set(key, entry);
    const missing = [...there].filter(([key]) => !here.has(key)).map(([, membership]) => membership);
    const gone = [...here].filter(([key]) => !there.has(key)).map(([, membership]) => membership);
    for (const membership of missing) await accounts.addOrigin(membership);
    for (const { accountId, originId } of gone) await accounts.removeOrigin(accountId, originId);
    log.info(`origins of accounts: ${there.size} known, ${missing.length} added, ${gone.length} removed`);
  }
}

function byKey(memberships: readonly Membership[]): Map<string, Membership> {
  return new Map(memberships.map((entry) => [`${entry.accountId} ${entry.originId}`, entry]));
}
