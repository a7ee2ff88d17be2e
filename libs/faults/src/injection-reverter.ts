import { AppError, type Clock } from '#kernel';
import type { FaultRunner } from './fault-runner.js';
import { revertedEvent, revertFailedEvent } from './injection-events.js';
import type { RevertReport } from './injection-request.js';
import { type Injection, OPEN_STATES } from './ledger/injection.js';
import type { InjectionLedger } from './ledger/injection-ledger.js';

/** Undoes injections and books it. A failure is an event, a state and an entry in the report. */
export class InjectionReverter {
  constructor(
    private readonly ledger: InjectionLedger,
    private readonly runner: FaultRunner,
    private readonly clock: Clock,
  ) {}

  /** Undoes all injections of a practice, the last one first. One that fails does not keep the others. */
  async revertAll(practiceId: string): Promise<RevertReport> {
    const report: RevertReport = { reverted: [], failed: [] };
    for (const injection of (await this.ledger.ofPractice(practiceId)).reverse()) {
      await this.revertOne(injection, report);
    }
    return report;
  }

  /** Undoes one injection, whoever else is at it: reverts are idempotent, and the booking is compare-and-set. */
  async revertOne(injection: Injection, report: RevertReport): Promise<void> {
    if (await this.callOff(injection, report)) return;
    const open = await this.ledger.move({ id: injection.id, from: OPEN_STATES, to: 'reverting' });
    if (!open) return;
    const begunMs = this.clock.monotonicMs();
    try {
      await this.undo(open);
    } catch (error) {
      const failure = AppError.from(error);
      // Tried again and again while an engine is away: told once.
      const isKnown = injection.state === 'failed' && injection.error === failure.message;
      report.failed.push(await this.bookFailure(open, failure, isKnown));
      return;
    }
    const done = await this.book(open, this.clock.monotonicMs() - begunMs);
    if (done) report.reverted.push(done);
  }

  /** An injection that has not begun needs no undoing, only to be kept from beginning. */
  private async callOff(injection: Injection, report: RevertReport): Promise<boolean> {
    if (injection.state !== 'planned') return false;
    const change = { revertedAt: this.clock.now() };
    const off = await this.ledger.move({ id: injection.id, from: ['planned'], to: 'reverted', change });
    if (off) report.reverted.push(off);
    return off !== null;
  }

  private async undo(injection: Injection): Promise<void> {
    try {
      await this.runner.revert(injection, injection.before);
    } catch (error) {
      // With the sandbox all its damage is gone.
      if (error instanceof AppError && error.code === 'sandbox.lost') return;
      throw error;
    }
  }

  private book(injection: Injection, durationMs: number): Promise<Injection | null> {
    const revertedAt = this.clock.now();
    return this.ledger.move({
      id: injection.id,
      from: ['reverting'],
      to: 'reverted',
      change: { revertedAt },
      events: [revertedEvent(injection, durationMs, revertedAt)],
    });
  }

  private async bookFailure(
    injection: Injection,
    error: AppError,
    isKnown: boolean,
  ): Promise<RevertReport['failed'][number]> {
    const failed = await this.ledger.move({
      id: injection.id,
      from: ['reverting'],
      to: 'failed',
      change: { error: error.message },
      events: isKnown ? [] : [revertFailedEvent(injection, error.message, this.clock.now())],
    });
    return { injection: failed ?? injection, error };
  }
}
