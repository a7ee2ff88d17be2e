import { Inject, Injectable, Logger } from '@nestjs/common';
import { isOver, type NewFeedEvent } from '#contracts';
import { InjectionService } from '#faults';
import type { Clock } from '#kernel';
import { SandboxService } from '#sandbox';
import { PracticeChanges } from '../life/practice-changes.service.js';
import { PracticeRepository } from '../persistence/practice.repository.js';
import { PRACTICE_CLOCK } from '../practice-clock.js';
import { TerminalService } from '../terminal/terminal.service.js';
import { StackWatch } from '../watch/stack-watch.service.js';
import { PracticeRecorder } from './practice-recorder.service.js';

/** Ends what a practice has running, in an order in which nothing is left behind. Can be done again. */
@Injectable()
export class WindUp {
  private readonly log = new Logger(WindUp.name);

  constructor(
    private readonly practices: PracticeRepository,
    private readonly changes: PracticeChanges,
    private readonly recorder: PracticeRecorder,
    private readonly sandboxes: SandboxService,
    private readonly injections: InjectionService,
    private readonly terminals: TerminalService,
    private readonly watch: StackWatch,
    @Inject(PRACTICE_CLOCK) private readonly clock: Clock,
  ) {}

  /** Closes terminals and views into the stack, reverts faults, removes the sandbox, and closes a practice that was declared over. */
  async windUp(practiceId: string): Promise<void> {
    this.watch.end(practiceId);
    await this.terminals.closeAll(practiceId, 'the practice is over');
    const practice = await this.practices.get(practiceId);
    if (practice.sandboxId) {
      // Damage that cannot be undone goes with the sandbox; the ledger and the timeline say so.
      const report = await this.injections.revertAll(practiceId);
      for (const { injection, error } of report.failed)
        this.log.warn(`practice ${practiceId}: ${injection.name} goes with its sandbox: ${error.message}`);
      await this.removeSandbox(practiceId, practice.sandboxId);
    }
    if (isOver(practice.state)) return;
    const at = this.clock.now();
    await this.changes.advance({ practiceId, to: 'closed', at, patch: { endedAt: at } });
  }

  private async removeSandbox(practiceId: string, sandboxId: string): Promise<void> {
    const begunMs = this.clock.monotonicMs();
    await this.sandboxes.release(sandboxId);
    const afterMs = this.clock.monotonicMs() - begunMs;
    const removed: NewFeedEvent = {
      type: 'sandbox.removed',
      occurredAt: this.clock.now(),
      data: { afterMs },
    };
    await this.recorder.record(practiceId, [removed]);
    await this.practices.setSandbox(practiceId, null);
  }
}
