import { AppError, type Clock } from '#kernel';
import type { SandboxEngine, Stack } from '#sandbox';
import type { AreaCheck } from '../read/load-checks.js';
import type { CheckResult } from './check-result.js';
import { CheckRunner } from './check-runner.js';
import { NodeCommands } from './node-commands.js';
import { SteadyWatch } from './steady-watch.js';

/** Port: where sandboxes come from. */
export interface CheckSandboxes {
  /** Makes one and returns its id when all of its nodes are healthy. Throws what provisioning throws. */
  make(signal: AbortSignal): Promise<string>;
  /** Removes all of it. */
  remove(sandboxId: string): Promise<void>;
}

/** Port: who is told how it goes. */
export interface CheckObserver {
  /** A sentence about the run itself. */
  note(text: string): void;
  finished(result: CheckResult): void;
}

export interface CheckRunParts {
  engine: Pick<SandboxEngine, 'exec' | 'follow'>;
  sandboxes: CheckSandboxes;
  observer: CheckObserver;
  clock: Clock;
}

export interface CheckRunRequest {
  stack: Stack;
  checks: readonly AreaCheck[];
  tempo: number;
  /** Sandboxes side by side; fewer when there is no room for so many. */
  parallel: number;
  /** Begin no more checks after one that failed. */
  bail: boolean;
}

/** Runs checks, one after the other in each of its sandboxes. */
export class CheckRun {
  private readonly queue: AreaCheck[];
  private readonly results: CheckResult[] = [];

  constructor(
    private readonly parts: CheckRunParts,
    private readonly request: CheckRunRequest,
  ) {
    this.queue = [...request.checks];
  }

  /**
   * Runs to the end and removes its sandboxes, also when the signal is aborted, whose reason it then throws. Throws
   * what keeps a sandbox from being made.
   */
  async run(signal: AbortSignal): Promise<CheckResult[]> {
    const failed = new AbortController();
    const stop = AbortSignal.any([signal, failed.signal]);
    const count = Math.min(this.request.parallel, this.queue.length);
    const workers = Array.from({ length: count }, (_, index) =>
      this.work(index, stop).catch((error: unknown) => failed.abort(error)),
    );
    await Promise.all(workers);
    stop.throwIfAborted();
    return this.results;
  }

  private async work(index: number, signal: AbortSignal): Promise<void> {
    while (this.queue.length > 0) {
      const sandboxId = await this.makeOne(index, signal);
      if (sandboxId === null) return;
      const ended = new AbortController();
      try {
        await this.checkIn(sandboxId, AbortSignal.any([signal, ended.signal]));
      } finally {
        ended.abort();
        await this.parts.sandboxes.remove(sandboxId);
      }
    }
  }

  /** Null when there is no room for one more beside the first. */
  private async makeOne(index: number, signal: AbortSignal): Promise<string | null> {
    try {
      return await this.parts.sandboxes.make(signal);
    } catch (error) {
      if (index === 0 || AppError.from(error).code !== 'sandbox.no-room') throw error;
      this.parts.observer.note('There is no memory for one more sandbox: going on with fewer.');
      return null;
    }
  }

  /** Runs checks in one sandbox until none is left or one leaves it sick. */
  private async checkIn(sandboxId: string, signal: AbortSignal): Promise<void> {
    const { engine, clock, observer } = this.parts;
    const { stack, tempo, bail } = this.request;
    const steady = new SteadyWatch(engine, clock, { sandboxId, stack: stack.file, tempo });
    void steady.run(signal);
    await steady.steady(signal);
    const commands = new NodeCommands(engine, sandboxId, stack.file);
    const runner = new CheckRunner({ commands, steady, clock, tempo });
    for (let next = this.queue.shift(); next; next = this.queue.shift()) {
      const result = await runner.run(next, signal);
      this.results.push(result);
      observer.finished(result);
      if (!result.ok && bail) this.queue.length = 0;
      if (!result.sick) continue;
      if (this.queue.length > 0) observer.note('The stack is not steady: its sandbox is replaced.');
      return;
    }
  }
}
