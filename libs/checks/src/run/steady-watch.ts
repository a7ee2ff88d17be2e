import type { StackFile } from '#contracts';
import { AppError, type Clock } from '#kernel';
import type { SandboxEngine } from '#sandbox';
import {
  OutsideReader,
  ProbeRunner,
  probeFreshMs,
  type SteadyPlan,
  SteadyState,
  steadyPlan,
} from '#telemetry';

/** How often the stack is looked at while it is waited for. */
const TICK_MS = 500;
/**
 * At tempo 1 the slowest recovery is a registration that must first run out, twice in the worst case. At a brisker one a
 * stack is given as much: builds and starts of processes go no faster, and the machine may be busy.
 */
const SETTLE_MS = 120_000;

/** Waits for a stack to be steady. */
export interface SteadyWait {
  /** Something was done to the stack: all must be well anew from now. */
  disturbed(): void;
  /** Resolves when the stack is steady; throws `sandbox.not-healthy`, with what is not well, when it takes too long. */
  steady(signal: AbortSignal): Promise<void>;
}

export interface WatchedSandbox {
  sandboxId: string;
  stack: StackFile;
  tempo: number;
}

/** Follows what the users of one sandbox get, and looks at its steady-state probes when it is asked to wait. */
export class SteadyWatch implements SteadyWait {
  private readonly plan: SteadyPlan;
  private readonly state: SteadyState;
  private readonly probes: ProbeRunner;
  private readonly lost = new AbortController();

  constructor(
    private readonly engine: Pick<SandboxEngine, 'exec' | 'follow'>,
    private readonly clock: Clock,
    private readonly watched: WatchedSandbox,
  ) {
    this.plan = steadyPlan(watched.stack, watched.tempo);
    const { steadyJourneys: journeys, steadyProbes: probes, probeEveryMs } = this.plan;
    const freshMs = probeFreshMs(probes, probeEveryMs);
    this.state = new SteadyState({ journeys, probes, since: clock.now(), probeFreshMs: freshMs });
    this.probes = new ProbeRunner({ exec: (id, node, request) => engine.exec(id, node, request) }, clock);
  }

  /** Follows the users until the signal is aborted. What breaks it is told by the next {@link steady}. */
  async run(signal: AbortSignal): Promise<void> {
    const { sandboxId, stack } = this.watched;
    const reader = new OutsideReader({ run: sandboxId });
    try {
      for await (const reading of reader.readAll(
        this.engine.follow(sandboxId, stack.outside.node, { signal }),
      ))
        if (reading.kind === 'outcome') this.state.observeRun(reading.outcome);
    } catch (error) {
      if (!signal.aborted) this.lost.abort(error);
    }
  }

  disturbed(): void {
    this.state.disturbed(this.clock.now());
  }

  async steady(signal: AbortSignal): Promise<void> {
    const startedMs = this.clock.monotonicMs();
    for (;;) {
      signal.throwIfAborted();
      this.lost.signal.throwIfAborted();
      const waitedMs = this.clock.monotonicMs() - startedMs;
      // Probes are commands on the nodes: they are run only when they may decide.
      if (this.state.served(this.clock.now()) || waitedMs >= SETTLE_MS) await this.lookAtProbes(signal);
      if (this.state.holds(this.plan.steadyHoldMs, this.clock.now())) return;
      if (waitedMs >= SETTLE_MS) throw this.notSteady(waitedMs);
      await this.clock.wait(TICK_MS, signal);
    }
  }

  private async lookAtProbes(signal: AbortSignal): Promise<void> {
    const seen = await this.probes.check(this.watched.sandboxId, this.plan.steadyProbes, { signal });
    for (const observation of seen) this.state.observeProbe(observation);
  }

  private notSteady(waitedMs: number): AppError {
    const why = this.state.notWell(this.clock.now()).join('; ') || 'something was red again and again';
    return new AppError(
      'sandbox.not-healthy',
      `The stack did not become steady in ${Math.round(waitedMs / 1_000)} s: ${why}.`,
    );
  }
}
