import { AppError, type Clock } from '#kernel';
import type { FaultRunner } from './fault-runner.js';
import type { Injection } from './ledger/injection.js';
import type { InjectionLedger } from './ledger/injection-ledger.js';

interface Upkeep {
  practiceId: string;
  stop: AbortController;
  ended: Promise<void>;
}

/**
 * Keeps up damage that does not last by itself, for as long as the ledger says that it is there. It lives in the server
 * that takes care of the practice; the next one begins it anew.
 */
export class FaultSustainer {
  private readonly upkeeps = new Map<string, Upkeep>();

  constructor(
    private readonly ledger: InjectionLedger,
    private readonly runner: FaultRunner,
    private readonly clock: Clock,
  ) {}

  /** Begins, unless the damage lasts by itself or is kept up already. */
  begin(injection: Injection): void {
    if (!this.runner.isSustained(injection) || this.upkeeps.has(injection.id)) return;
    const stop = new AbortController();
    const ended = this.keepUp(injection, stop.signal)
      // Stopped, or the sandbox is gone: there is nothing left to keep up.
      .catch(() => undefined)
      .finally(() => this.upkeeps.delete(injection.id));
    this.upkeeps.set(injection.id, { practiceId: injection.practiceId, stop, ended });
  }

  /** Ends, so that an undoing is not undone; returns when nothing is under way any more. */
  async end(which: { practiceId: string } | { injectionId: string }): Promise<void> {
    const ending = [...this.upkeeps].filter(([id, { practiceId }]) =>
      'practiceId' in which ? which.practiceId === practiceId : which.injectionId === id,
    );
    for (const [, { stop }] of ending) stop.abort();
    await Promise.all(ending.map(([, { ended }]) => ended));
  }

  private async keepUp(injection: Injection, signal: AbortSignal): Promise<void> {
    const everyMs = await this.runner.sustainEveryMs(injection, signal);
    for (;;) {
      await this.clock.wait(everyMs, signal);
      if ((await this.ledger.find(injection.id))?.state !== 'active') return;
      await this.turn(injection, signal);
    }
  }

  /** What fails once, on a node that responders work on, is tried again in the next turn. */
  private async turn(injection: Injection, signal: AbortSignal): Promise<void> {
    try {
      await this.runner.sustain(injection, injection.before, signal);
    } catch (error) {
      if (signal.aborted || (error instanceof AppError && error.code === 'sandbox.lost')) throw error;
    }
  }
}
