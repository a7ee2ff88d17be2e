import type { FeedEvent, NewFeedEvent, ScenarioInjection } from '#contracts';
import type { Injection, InjectionRequest, InjectionService } from '#faults';
import type { Clock } from '#kernel';
import type { Practice } from '../../practice.js';
import { ConditionBoard } from './condition-board.js';
import { type Deed, InjectionSchedule, isOpening } from './injection-schedule.js';

/** While a condition is open it looks this often what has become true. */
const LOOK_EVERY_MS = 250;

type Injector = Pick<
  InjectionService,
  'ofPractice' | 'prepare' | 'begin' | 'apply' | 'resume' | 'revert' | 'revertAll'
>;

/** What the injections of a practice work with. */
export interface InjectionParts {
  injections: Injector;
  clock: Clock;
  /** Events of the practice after the one of that number, in their order; a page of them. */
  eventsAfter(practiceId: string, afterSeq: number): Promise<FeedEvent[]>;
  /** Stops what is being done midway and undoes it; whoever waits ends by a signal of their own. */
  acting: AbortSignal;
  /** A failure of the scenario that comes after the start begins now. */
  onFailure(at: Date): void;
}

/**
 * The injections of a scenario, each exactly as often as it says: the ledger says what was done and the timeline what
 * came true, so a server that takes over goes on where another one ended.
 */
export class ScenarioInjections {
  private readonly off = new AbortController();
  private readonly board: ConditionBoard;
  private readonly schedule: InjectionSchedule;
  private readonly begun = new Set<string>();

  constructor(
    private readonly scripted: readonly ScenarioInjection[],
    private readonly parts: InjectionParts,
  ) {
    this.board = new ConditionBoard(scripted.flatMap(({ when }) => (when ? [when] : [])));
    this.schedule = new InjectionSchedule(scripted, this.board);
  }

  private get acting(): AbortSignal {
    return AbortSignal.any([this.parts.acting, this.off.signal]);
  }

  /** True while a failure is bound to come that has not begun. */
  get awaitsFailure(): boolean {
    return !this.off.signal.aborted && this.schedule.failuresToCome(this.begun).length > 0;
  }

  /** What was put on the timeline: conditions may have come true. */
  learn(events: readonly (FeedEvent | NewFeedEvent)[]): void {
    this.board.learn(events);
  }

  /** Looks at the targets of what breaks first, so that at the start there is only to act. Returns what to begin. */
  async prepareFirst(practice: Practice): Promise<string[]> {
    const rows = await this.parts.injections.ofPractice(practice.id);
    // A server that died between preparing and starting left its rows.
    const ids = rows.filter((row) => row.state === 'planned').map((row) => row.id);
    const known = new Set(rows.map((row) => row.name));
    for (const injection of this.scripted) {
      if (!isOpening(injection) || known.has(injection.name)) continue;
      const plannedFor = practice.startsAt ?? this.parts.clock.now();
      const request = requestOf(practice, injection, 0, plannedFor);
      ids.push((await this.parts.injections.prepare(request)).id);
    }
    return ids;
  }

  begin(ids: readonly string[], signal: AbortSignal): Promise<void> {
    return this.unlessOff(signal, async (either) => {
      for (const id of ids) {
        either.throwIfAborted();
        const { name } = await this.parts.injections.begin(id, { signal: this.acting });
        this.begun.add(name);
      }
    });
  }

  /** For a server that takes over: what another one left half done is done, or undone when it was called off. */
  async takeUp({ id, calledOffAt }: Practice): Promise<void> {
    if (calledOffAt) return this.callOff(id);
    await this.parts.injections.resume(id);
    for (const row of await this.parts.injections.ofPractice(id)) this.noteBegun(row);
  }

  /** Undoes all; what has not begun never does. Can be done again. */
  async callOff(practiceId: string): Promise<void> {
    this.off.abort(new Error('the faults were called off'));
    await this.parts.injections.revertAll(practiceId);
  }

  /** What was prepared and not begun, and all that comes after the start, until nothing more can come. */
  injectRest(practice: Practice, signal: AbortSignal): Promise<void> {
    return this.unlessOff(signal, (either) => this.injectAll(practice, either));
  }

  private async injectAll(practice: Practice, signal: AbortSignal): Promise<void> {
    const { clock, injections } = this.parts;
    const pace = { beganMs: (practice.beganAt ?? clock.now()).getTime(), tempo: practice.tempo };
    for (let afterSeq = 0; ; ) {
      if (!this.board.isComplete) afterSeq = await this.lookAt(practice.id, afterSeq);
      const [next] = this.schedule.deeds(await injections.ofPractice(practice.id), pace);
      if (!next && this.board.isComplete) return;
      const waitMs = (next?.dueMs ?? Number.POSITIVE_INFINITY) - clock.now().getTime();
      if (next && waitMs <= 0) await this.do(next, practice, signal);
      else await clock.wait(this.board.isComplete ? waitMs : Math.min(waitMs, LOOK_EVERY_MS), signal);
    }
  }

  /** Reads on in the timeline; returns the number of the last event read. */
  private async lookAt(practiceId: string, afterSeq: number): Promise<number> {
    const events = await this.parts.eventsAfter(practiceId, afterSeq);
    this.board.learn(events);
    return events.at(-1)?.seq ?? afterSeq;
  }

  private async do({ kind, injection, nth, dueMs, rowId }: Deed, practice: Practice, signal: AbortSignal) {
    const { injections, clock } = this.parts;
    if (kind === 'undo') {
      await injections.revert(rowId ?? '');
      return;
    }
    const isFailure = !injection.noise && nth === 0;
    if (isFailure && !isOpening(injection)) this.parts.onFailure(clock.now());
    this.begun.add(injection.name);
    try {
      if (rowId) await injections.begin(rowId, { signal: this.acting });
      else {
        const request = requestOf(practice, injection, nth, new Date(dueMs));
        await injections.apply(request, { signal: this.acting });
      }
    } catch (error) {
      // Noise, and what comes again, may find that responders have taken its target away: the ledger has told it.
      if (isFailure || signal.aborted) throw error;
    }
  }

  private noteBegun({ name, state, applyingAt }: Injection): void {
    if (state === 'planned') return;
    const injection = this.scripted.find((each) => each.name === name);
    const isNew = !this.begun.has(name);
    this.begun.add(name);
    if (injection && isNew && applyingAt && !injection.noise && !isOpening(injection))
      this.parts.onFailure(applyingAt);
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

function requestOf(
  practice: Practice,
  injection: ScenarioInjection,
  nth: number,
  plannedFor: Date,
): InjectionRequest {
  return {
    practiceId: practice.id,
    sandboxId: practice.sandboxId ?? '',
    name: injection.name,
    fault: injection.fault,
    parameters: injection.with,
    plannedFor,
    nth,
  };
}
