import type { DepotClient } from './depot-client.js';
import { formatPackageIdent, isRelease, type PackageIdent, type ReleaseIdent } from './package-ident.js';

/** The service that is kept at the release of its channel. */
export interface FollowedService {
  /** False while it is stopped on purpose: then its release stays. */
  readonly isWanted: boolean;
  /** What runs now; undefined while no release is installed. */
  readonly release: ReleaseIdent | undefined;
  changeRelease(release: ReleaseIdent): Promise<void>;
}

export interface ReleaseFollowerOptions {
  readonly ident: PackageIdent;
  readonly channel: string;
  readonly depot: Pick<DepotClient, 'latest'>;
  readonly service: FollowedService;
  readonly everyMs: number;
  install(release: { ident: ReleaseIdent; checksum: string }): Promise<void>;
  say(text: string): void;
}

/**
 * Asks the depot, time and again, for the newest release that a channel has of a service's package, and moves the
 * service to it whenever it runs another one: also to an older one, when the newer one was demoted. A package named
 * with its release is pinned and never asked for.
 */
export class ReleaseFollower {
  private timer: NodeJS.Timeout | undefined;
  private complaint = '';
  private isStopped = false;

  constructor(private readonly options: ReleaseFollowerOptions) {}

  /** Begins about one period from now, at a random instant: the nodes of a site do not all ask, and restart, at once. */
  start(): void {
    if (!isRelease(this.options.ident)) {
      this.schedule(this.options.everyMs * (0.5 + Math.random()));
    }
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  /** Looks once. Never throws: what goes wrong is said, the same thing only once in a row. */
  async check(): Promise<void> {
    const { service } = this.options;
    if (!service.isWanted) {
      return;
    }
    try {
      await this.follow();
      this.complaint = '';
    } catch (error) {
      this.complain((error as Error).message);
    }
  }

  private schedule(afterMs: number): void {
    this.timer = setTimeout(() => {
      void this.check().then(() => {
        if (!this.isStopped) {
          this.schedule(this.options.everyMs);
        }
      });
    }, afterMs);
  }

  private async follow(): Promise<void> {
    const { ident, channel, depot, service, install, say } = this.options;
    const latest = await depot.latest(ident, channel);
    if (!latest) {
      throw new Error(`no release of ${formatPackageIdent(ident)} in channel ${channel}`);
    }
    const [from, to] = [service.release, latest.ident].map((it) => it && formatPackageIdent(it));
    if (from === to) {
      return;
    }
    await install(latest);
    if (this.isStopped || !service.isWanted) {
      return;
    }
    say(`Updating from ${from ?? 'nothing'} to ${to}`);
    await service.changeRelease(latest.ident);
  }

  private complain(reason: string): void {
    if (reason !== this.complaint) {
      this.complaint = reason;
      this.options.say(`Unable to update from channel ${this.options.channel}: ${reason}`);
    }
  }
}
