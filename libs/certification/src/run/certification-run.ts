import type { StackFile, UnitResult } from '#contracts';
import { expectedLengthMs } from '../plan/expected-length.js';
import type { Unit } from '../plan/plan-units.js';
import type { UnitPlayer } from './unit-player.js';
import type { UnitResults } from './unit-results.port.js';

/** One scenario that is certified. */
export interface CertifiedScenario {
  units: readonly Unit[];
  stack: StackFile;
  tempo: number;
  /** Of the scenario and of its stack: what passed under it counts. */
  contentHash: string;
}

/** Port: who is told how it goes. */
export interface CertificationObserver {
  began(unit: Unit): void;
  ended(unit: Unit, result: UnitResult): void;
  /** It passed before and is not played again. */
  remembered(unit: Unit, result: UnitResult): void;
  note(text: string): void;
}

export interface RunParts {
  player: Pick<UnitPlayer, 'play'>;
  results: UnitResults;
  observer: CertificationObserver;
}

export interface RunRequest {
  scenarios: readonly CertifiedScenario[];
  /** Practices side by side. */
  parallel: number;
  /** Plays what passed before too. */
  again: boolean;
}

interface Queued {
  unit: Unit;
  scenario: CertifiedScenario;
  lengthMs: number;
}

/**
 * Plays all practices of all scenarios from one queue, so many side by side: those scenarios first that are soonest
 * complete, so that a run that is interrupted has proved some whole ones; of each the longest practice first.
 */
export class CertificationRun {
  private readonly done = new Map<Unit, UnitResult>();
  private queue: Queued[] = [];

  constructor(
    private readonly parts: RunParts,
    private readonly request: RunRequest,
  ) {}

  /** What came of each unit. Throws the signal's reason, and what keeps practices from being played at all. */
  async run(signal: AbortSignal): Promise<ReadonlyMap<Unit, UnitResult>> {
    await this.fillQueue();
    const failed = new AbortController();
    const stop = AbortSignal.any([signal, failed.signal]);
    const count = Math.min(this.request.parallel, this.queue.length);
    const workers = Array.from({ length: count }, () =>
      this.work(stop).catch((error: unknown) => failed.abort(error)),
    );
    await Promise.all(workers);
    stop.throwIfAborted();
    return this.done;
  }

  private async fillQueue(): Promise<void> {
    const { scenarios, again } = this.request;
    const open: Queued[][] = [];
    for (const scenario of scenarios) {
      const { tempo } = scenario;
      const left: Queued[] = [];
      for (const unit of scenario.units) {
        const known = again ? null : await this.parts.results.find(unit, scenario.contentHash, tempo);
        if (known) this.remember(unit, known);
        else left.push({ unit, scenario, lengthMs: expectedLengthMs(unit, scenario.stack, tempo) });
      }
      open.push(left.toSorted((a, b) => b.lengthMs - a.lengthMs));
    }
    this.queue = open.toSorted((a, b) => lengthOf(a) - lengthOf(b)).flat();
  }

  private remember(unit: Unit, result: UnitResult): void {
    this.done.set(unit, result);
    this.parts.observer.remembered(unit, result);
  }

  private async work(signal: AbortSignal): Promise<void> {
    const { player, results, observer } = this.parts;
    for (let next = this.queue.shift(); next; next = this.queue.shift()) {
      signal.throwIfAborted();
      const { unit, scenario } = next;
      const { tempo } = scenario;
      observer.began(unit);
      const result = await player.play({ unit, stack: scenario.stack, tempo }, signal);
      this.done.set(unit, result);
      await results.keep(unit, scenario.contentHash, tempo, result);
      observer.ended(unit, result);
    }
  }
}

function lengthOf(queued: readonly Queued[]): number {
  return queued.reduce((sum, { lengthMs }) => sum + lengthMs, 0);
}
