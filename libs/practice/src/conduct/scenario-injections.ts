import { durationMs, type ScenarioInjection } from '#contracts';
import type { InjectionRequest, InjectionService } from '#faults';
import type { Clock } from '#kernel';
import type { Practice } from '../practice.js';

type Injector = Pick<InjectionService, 'ofPractice' | 'prepare' | 'begin' | 'apply' | 'resume' | 'revertAll'>;

/**
 * The injections of a scenario, each once in a practice: the ledger says what was done, so a server that takes
 * over goes on where another one ended.
 */
export class ScenarioInjections {
  private readonly off = new AbortController();

  constructor(
    private readonly scripted: readonly ScenarioInjection[],
    private readonly injections: Injector,
    private readonly clock: Clock,
  ) {}

  /** Looks at the targets of what breaks first, so that at the start there is only to act. Returns what to begin. */
  async prepareFirst(practice: Practice): Promise<string[]> {
    const rows = await this.injections.ofPractice(practice.id);
    // A server that died between preparing and starting left its rows.
    const ids = rows.filter((row) => row.state === 'planned').map((row) => row.id);
    const known = new Set(rows.map((row) => row.name));
    for (const injection of this.scripted) {
      if (durationMs(injection.after) > 0 || known.has(injection.name)) continue;
      const plannedFor = practice.startsAt ?? this.clock.now();
      ids.push((await this.injections.prepare(requestOf(practice, injection, plannedFor))).id);
    }
    return ids;
  }

  begin(ids: readonly string[], signal: AbortSignal): Promise<void> {
    return this.unlessOff(signal, (either) => this.beginAll(ids, either));
  }

  /** For a server that takes over: what another one left half done is done, or undone when it was called off. */
  async takeUp({ id, calledOffAt }: Practice): Promise<void> {
    if (calledOffAt) await this.callOff(id);
    else await this.injections.resume(id);
  }

  /** Undoes all; what has not begun never does. Can be done again. */
  async callOff(practiceId: string): Promise<void> {
    this.off.abort(new Error('the faults were called off'));
    await this.injections.revertAll(practiceId);
  }

  /** What was prepared and not begun, then what breaks later, each at its offset from the start. */
  injectRest(practice: Practice, signal: AbortSignal): Promise<void> {
    return this.unlessOff(signal, (either) => this.injectAll(practice, either));
  }

  private async injectAll(practice: Practice, signal: AbortSignal): Promise<void> {
    const rows = await this.injections.ofPractice(practice.id);
    const planned = rows.filter(({ state }) => state === 'planned');
    await this.beginAll(
      planned.map(({ id }) => id),
      signal,
    );
    const done = new Set(rows.map((row) => row.name));
    const beganMs = (practice.beganAt ?? this.clock.now()).getTime();
    const rest = this.scripted.filter((injection) => !done.has(injection.name));
    for (const injection of rest.toSorted((a, b) => durationMs(a.after) - durationMs(b.after))) {
      const dueMs = beganMs + durationMs(injection.after) / practice.tempo;
      await this.clock.wait(Math.max(0, dueMs - this.clock.now().getTime()), signal);
      await this.injections.apply(requestOf(practice, injection, new Date(dueMs)), { signal });
    }
  }

  private async beginAll(ids: readonly string[], signal: AbortSignal): Promise<void> {
    for (const id of ids) await this.injections.begin(id, { signal });
  }

  /** Being called off ends the work, and is no failure of it. */
  private async unlessOff(signal: AbortSignal, work: (either: AbortSignal) => Promise<void>): Promise<void> {
    const { signal: off } = this.off;
    if (off.aborted) return;
    try {
      await work(AbortSignal.any([signal, off]));
    } catch (error) {
      if (signal.aborted || !off.aborted) throw error;
    }
  }
}

function requestOf(practice: Practice, injection: ScenarioInjection, plannedFor: Date): InjectionRequest {
  return {
    practiceId: practice.id,
    sandboxId: practice.sandboxId ?? '',
    name: injection.name,
    fault: injection.fault,
    parameters: injection.with,
    plannedFor,
  };
}
