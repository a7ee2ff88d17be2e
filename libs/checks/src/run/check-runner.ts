import type { CheckStep, StackCheck } from '#contracts';
import { AppError, type Clock } from '#kernel';
import type { AreaCheck } from '../read/load-checks.js';
import type { CheckFailure, CheckResult } from './check-result.js';
import { type CommandAnswer, expectedInWords, meets, seenInWords } from './expectation.js';
import type { NodeCommands } from './node-commands.js';
import type { SteadyWait } from './steady-watch.js';

/** Between two runs of a step that is waited for. */
const POLL_MS = 250;
/** However brisk the tempo: processes start and journals are written no faster than on any other day. */
const LEAST_WITHIN_MS = 10_000;
/** As a shell reports a command that it could not run. */
const COULD_NOT_RUN = [126, 127];

export interface CheckRunnerParts {
  commands: NodeCommands;
  steady: SteadyWait;
  clock: Clock;
  tempo: number;
}

/** Runs checks in one sandbox: steps, undo whatever happened, and then the stack must be steady again. */
export class CheckRunner {
  constructor(private readonly parts: CheckRunnerParts) {}

  /** Runs one check. Throws only the signal's reason, and what nobody expected. */
  async run({ area, check }: AreaCheck, signal: AbortSignal): Promise<CheckResult> {
    const { clock } = this.parts;
    const startedMs = clock.monotonicMs();
    const failedStep = await this.guarded(`"${check.id}"`, () => this.steps(check, signal), signal);
    const failedUndo = await this.guarded('its undo', () => this.undo(check), signal);
    const undoneMs = clock.monotonicMs();
    const failedSettling = await this.settle(check, signal);
    return {
      id: check.id,
      area,
      title: check.title,
      ok: !failedStep && !failedUndo && !failedSettling,
      durationMs: Math.round(undoneMs - startedMs),
      settleMs: Math.round(clock.monotonicMs() - undoneMs),
      failure: failedStep ?? failedUndo ?? failedSettling,
      sick: failedSettling !== null,
    };
  }

  private async steps({ steps }: StackCheck, signal: AbortSignal): Promise<CheckFailure | null> {
    for (const [index, step] of steps.entries()) {
      signal.throwIfAborted();
      const { met, answer, waitedMs } = await this.perform(step, signal);
      if (met) continue;
      const within = step.withinMs === undefined ? '' : ` within ${seconds(waitedMs)}`;
      return {
        at: `step ${index + 1} of ${steps.length}, ${this.parts.commands.inWords(step)}`,
        expected: `${expectedInWords(step.expect)}${within}`,
        seen: seenInWords(answer),
      };
    }
    return null;
  }

  private async perform(
    step: CheckStep,
    signal: AbortSignal,
  ): Promise<{ met: boolean; answer: CommandAnswer; waitedMs: number }> {
    const { clock, commands, tempo } = this.parts;
    const startedMs = clock.monotonicMs();
    const limitMs = step.withinMs === undefined ? 0 : Math.max(LEAST_WITHIN_MS, step.withinMs / tempo);
    for (;;) {
      const answer = await commands.run(step);
      const waitedMs = clock.monotonicMs() - startedMs;
      const met = meets(step.expect, answer);
      if (met || waitedMs >= limitMs) return { met, answer, waitedMs };
      await clock.wait(POLL_MS, signal);
    }
  }

  /** What matters is that the stack recovers; a command that cannot be run at all is a slip of the pen. */
  private async undo({ undo }: StackCheck): Promise<CheckFailure | null> {
    let failure: CheckFailure | null = null;
    for (const command of undo) {
      const answer = await this.parts.commands.run(command);
      if (answer !== null && !COULD_NOT_RUN.includes(answer.exitStatus)) continue;
      failure ??= {
        at: `undo, ${this.parts.commands.inWords(command)}`,
        expected: 'that it can be run',
        seen: seenInWords(answer),
      };
    }
    return failure;
  }

  private async settle({ undo }: StackCheck, signal: AbortSignal): Promise<CheckFailure | null> {
    try {
      if (undo.length > 0) this.parts.steady.disturbed();
      await this.parts.steady.steady(signal);
      return null;
    } catch (error) {
      return this.failureOf(error, 'afterwards', 'that the stack is steady again', signal);
    }
  }

  /** A node that is gone or an engine that does not answer fails the check that met it. */
  private async guarded(
    at: string,
    work: () => Promise<CheckFailure | null>,
    signal: AbortSignal,
  ): Promise<CheckFailure | null> {
    try {
      return await work();
    } catch (error) {
      return this.failureOf(error, at, 'that its commands can be run', signal);
    }
  }

  private failureOf(error: unknown, at: string, expected: string, signal: AbortSignal): CheckFailure {
    signal.throwIfAborted();
    const known = AppError.from(error);
    if (known.family === 'unexpected') throw error;
    return { at, expected, seen: known.message };
  }
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}
