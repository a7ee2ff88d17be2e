import type { Log } from '../kit/log.js';
import type { CheckState, CodeHostClient, OpenPull } from './code-host.client.js';

export interface SentinelOptions {
  readonly repository: string;
  readonly host: Pick<CodeHostClient, 'openPulls' | 'checks' | 'merge'>;
  readonly log: Log;
}

/** Merges the pull requests of a repository, each as soon as its checks have passed. */
export class Sentinel {
  /** What was last said of each open pull request, so that it is said once. */
  private readonly said = new Map<number, CheckState>();

  constructor(private readonly options: SentinelOptions) {}

  /** Looks at every open pull request once. What goes wrong is logged and tried again at the next round. */
  async round(): Promise<void> {
    const { host, log, repository } = this.options;
    let pulls: OpenPull[];
    try {
      pulls = await host.openPulls();
    } catch (error) {
      log.error(`Unable to list pull requests of ${repository}: ${(error as Error).message}`);
      return;
    }
    const numbers = new Set(pulls.map(({ number }) => number));
    for (const number of this.said.keys()) if (!numbers.has(number)) this.said.delete(number);
    for (const pull of pulls) {
      await this.look(pull).catch((error: Error) => log.error(`${this.name(pull)}: ${error.message}`));
    }
  }

  private async look(pull: OpenPull): Promise<void> {
    const { host, log } = this.options;
    const state = await host.checks(pull.sha);
    this.say(pull, state);
    if (state !== 'success') return;
    await host.merge(pull);
    this.said.delete(pull.number);
    log.info(`${this.name(pull)}: merged ${pull.sha.slice(0, 7)}`);
  }

  private say(pull: OpenPull, state: CheckState): void {
    if (this.said.get(pull.number) === state) return;
    this.said.set(pull.number, state);
    const { log } = this.options;
    const subject = `${this.name(pull)} "${pull.title}" by ${pull.author}`;
    if (state === 'pending') log.info(`${subject}: waiting for checks of ${pull.sha.slice(0, 7)}`);
    if (state === 'success') log.info(`${subject}: checks have passed`);
    if (state === 'failure') log.warn(`${subject}: checks have failed, leaving it to its author`);
  }

  private name({ number }: OpenPull): string {
    return `${this.options.repository}#${number}`;
  }
}
