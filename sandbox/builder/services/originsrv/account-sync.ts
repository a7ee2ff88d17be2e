import type { Log } from '../kit/log.js';
import { scaledMs } from '../kit/tempo.js';
import { WorkerThread } from '../kit/worker-thread.js';
import type { RouterLink } from '../wire/router-link.js';
import type { MemberRepository, Unsynced } from './member.repository.js';

/** What was left over is looked for this often, also when nothing happened. */
const POLL_MS = 60_000;

export interface AccountSyncOptions {
  readonly members: Pick<MemberRepository, 'unsynced' | 'markSynced'>;
  readonly ask: RouterLink['ask'];
  readonly log: Pick<Log, 'warn'>;
}

/** Tells sessionsrv of new members and invitations, each once: what is told is marked, and the rest is tried again. */
export class AccountSync {
  private readonly thread: WorkerThread;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly options: AccountSyncOptions) {
    this.thread = new WorkerThread({
      name: 'account-sync',
      round: () => this.round(),
      mayPass: () => true,
      onPassingError: (error) => options.log.warn(`account sync, ${(error as Error).message}`),
    });
  }

  start(): void {
    this.wake();
    this.timer = setInterval(() => this.wake(), scaledMs(POLL_MS));
  }

  /** There is something to tell. */
  wake(): void {
    this.thread.wake();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private async round(): Promise<void> {
    const { members } = this.options;
    for (const entry of await members.unsynced()) {
      await this.tell(entry);
      await members.markSynced(entry);
    }
  }

  private tell({ kind, ...entry }: Unsynced): Promise<null> {
    const message = kind === 'member' ? 'AccountOriginCreate' : 'AccountInvitationCreate';
    return this.options.ask(message, entry.accountId, entry);
  }
}
