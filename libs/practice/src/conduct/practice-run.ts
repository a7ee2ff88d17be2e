import { isOver, type NewFeedEvent } from '#contracts';
import { AppError } from '#kernel';
import { wrongState } from '../life/practice-life.js';
import type { Practice } from '../practice.js';
import { abortPractice } from './abort-practice.js';
import { AwaitStart } from './await-start.js';
import { type SeenProbe, tellComparison } from './compare-declaration.js';
import { ScenarioInjections } from './injections/scenario-injections.js';
import { leaseSandbox } from './lease-sandbox.js';
import { PersonReport } from './person-report.js';
import { PracticeLimits } from './practice-limits.js';
import { PracticeWatch } from './practice-watch.js';
import { keepReminding, type RemindingParts } from './reminders/keep-reminding.js';
import type { Reminder } from './reminders/reminder.js';
import { stallReminder } from './reminders/stall-reminder.js';
import { statusReminder } from './reminders/status-reminder.js';
import { RunEnding } from './run-ending.js';
import type { RunServices } from './run-services.js';
import { ScriptedPart } from './scripted-part.js';
import { type WatchPlan, watchPlan } from './watch-plan.js';

/** A sandbox that is not steady after this, at any tempo, is not going to be. */
const STEADY_TIMEOUT_MS = 120_000;
/** A warm sandbox's recent past counts for its steady state. */
const STEADY_LOOK_BACK_MS = 60_000;

/**
 * One practice as it is conducted by this server: prepare, inject, watch, wind up. All that must survive the
 * server is in Postgres; a run can be begun in any state.
 */
export class PracticeRun {
  readonly done: Promise<void>;
  private readonly ending = new RunEnding();
  private readonly plan: WatchPlan;
  private readonly injections: ScenarioInjections;
  /** Null when people respond. */
  private readonly scripted: ScriptedPart | null;
  private readonly report: PersonReport;
  private readonly limits: PracticeLimits;
  private watch: PracticeWatch | null = null;
  private readonly start: AwaitStart;

  constructor(
    private practice: Practice,
    private readonly services: RunServices,
  ) {
    const { variant, stack } = services.shelf.of(practice);
    this.plan = watchPlan(variant, stack, practice.tempo);
    const { injections, limits, open } = variant.scenario;
    const record = (events: NewFeedEvent[]): Promise<void> => this.record(events);
    this.injections = new ScenarioInjections(injections, {
      injections: services.injections,
      clock: services.clock,
      eventsAfter: services.eventsAfter,
      acting: this.ending.actingSignal,
      onFailure: (at) => this.watch?.failed(at),
    });
    this.limits = new PracticeLimits(limits, services.clock, record);
    this.scripted =
      practice.responder === 'scripted' ? new ScriptedPart(practice, variant, stack, services) : null;
    this.start = new AwaitStart(practice.id, services.due, services.clock);
    this.report = new PersonReport(open, services.clock, record);
    this.done = this.conduct();
  }

  /** The scheduled instant may have come. */
  startNow(): void {
    this.start.lookAgain();
  }

  /** Somebody changed the practice: stopped it, declared it over, or its scheduled instant has come. */
  async attend(): Promise<void> {
    this.practice = await this.services.practices.get(this.practice.id);
    this.startNow();
    if (isOver(this.practice.state) || this.practice.declaredOverAt) this.ending.end();
    else if (this.practice.calledOffAt) await this.injections.callOff(this.practice.id);
  }

  /** Stops the practice because the server stops, and winds it up. */
  async shutDown(): Promise<void> {
    this.ending.stopServer();
    await this.done;
  }

  /** Another server conducts the practice now: this one lets go of it, and stops nothing that was begun. */
  leave(): void {
    this.ending.leave();
  }

  private async conduct(): Promise<void> {
    const { signal } = this.ending;
    try {
      if (isOver(this.practice.state) || this.practice.declaredOverAt) this.ending.end();
      await this.play(signal);
    } catch (error) {
      if (!signal.aborted && (await this.isOurs()))
        await abortPractice(this.services, this.practice.id, AppError.from(error));
    }
    if (!(await this.isOurs())) return;
    try {
      if (this.ending.serverStops) await this.abortForShutdown();
      else if (this.practice.declaredOverAt) await this.settle();
    } finally {
      await this.services.windUp.windUp(this.practice.id);
    }
  }

  /** The verdict rests on a last look; what was declared is compared with it, or with what is known without one. */
  private async settle(): Promise<void> {
    let seen: SeenProbe[] | null = null;
    try {
      seen = (await this.watch?.settle()) ?? null;
    } finally {
      await tellComparison(this.services, this.practice, seen);
    }
  }

  /** A server that was frozen may have lost the practice to another one, and must not end it. */
  private async isOurs(): Promise<boolean> {
    if (this.ending.conductedElsewhere) return false;
    return this.services.conducts(this.practice.id);
  }

  private async play(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const { watch, startedAt } = await this.takeSandbox(signal);
    const end = new AbortController();
    const both = AbortSignal.any([signal, end.signal]);
    const watching = watch.run(both);
    const playing = this.playOn(watch, startedAt, both);
    // Whichever fails first ends the other, and with it the practice.
    try {
      await Promise.race([watching.then(() => untilAborted(both)), playing]);
    } finally {
      this.ending.stopActing();
      end.abort();
      await Promise.allSettled([watching, playing]);
    }
  }

  private async playOn(watch: PracticeWatch, startedAt: Date, signal: AbortSignal): Promise<void> {
    if (this.practice.state === 'preparing') await this.becomeReady(watch, startedAt, signal);
    if (this.practice.state === 'ready') await this.begin(watch, signal);
    // Together: when the practice is stopped both reject, and neither may do so with nobody listening.
    await Promise.all([
      this.scripted?.play(this.practice, () => !watch.mayStillHurt, signal),
      this.report.tell(this.practice, signal),
      this.limits.keep(this.practice, signal),
      ...this.reminders().map((reminder) => keepReminding(reminder, this.remindingParts(), signal)),
      this.injections.injectRest(this.practice, signal),
    ]);
    await untilAborted(signal);
  }

  private async takeSandbox(signal: AbortSignal): Promise<{ watch: PracticeWatch; startedAt: Date }> {
    const startedAt = this.services.clock.now();
    if (this.practice.sandboxId && this.practice.state !== 'preparing')
      return this.takeUp(this.practice.sandboxId);
    const sandboxId = await leaseSandbox(this.services, this.practice, signal);
    const watchFrom = new Date(startedAt.getTime() - STEADY_LOOK_BACK_MS / this.practice.tempo);
    return { watch: this.newWatch(sandboxId, watchFrom), startedAt };
  }

  /** A practice that another server conducted until it ended. */
  private async takeUp(sandboxId: string): Promise<{ watch: PracticeWatch; startedAt: Date }> {
    const { services, practice } = this;
    const now = services.clock.now();
    const events = await services.allEvents(practice.id);
    for (const part of [this.injections, this.scripted, this.report, this.limits]) part?.learn(events);
    const last = events.at(-1);
    const downMs = last ? now.getTime() - new Date(last.occurredAt).getTime() : 0;
    await services.recorder.record(practice.id, [
      { type: 'practice.resumed', occurredAt: now, data: { downMs } },
    ]);
    const watch = this.newWatch(sandboxId, practice.beganAt ?? now);
    await this.injections.takeUp(practice);
    if (practice.beganAt) await watch.resume({ armedAt: practice.beganAt, events });
    return { watch, startedAt: now };
  }

  /** Puts facts on the timeline, and lets those hear of them who wait for them. */
  private async record(events: NewFeedEvent[]): Promise<void> {
    await this.services.recorder.record(this.practice.id, events);
    // Conditions first: whoever asks whether all is done must know that something is still to come.
    this.injections.learn(events);
    this.scripted?.learn(events);
  }

  /** A script is reminded of nothing. */
  private reminders(): Reminder[] {
    return this.scripted ? [] : [statusReminder, stallReminder];
  }

  private remindingParts(): RemindingParts {
    const { clock, practices, ofTypes, recorder } = this.services;
    const { id } = this.practice;
    return {
      clock,
      practice: () => practices.get(id),
      ofTypes: (types) => ofTypes(id, types),
      record: (events) => recorder.record(id, events),
    };
  }

  private newWatch(sandboxId: string, from: Date): PracticeWatch {
    const awaitsFailure = (): boolean => this.injections.awaitsFailure;
    const watched = { practiceId: this.practice.id, sandboxId, plan: this.plan, awaitsFailure };
    const parts = this.services.watchParts(this.practice.id, this.plan);
    const record = (_: string, events: NewFeedEvent[]): Promise<void> => this.record(events);
    this.watch = new PracticeWatch({ ...parts, record }, watched, this.services.clock, from);
    return this.watch;
  }

  private async becomeReady(watch: PracticeWatch, startedAt: Date, signal: AbortSignal): Promise<void> {
    await watch.steady(STEADY_TIMEOUT_MS, signal);
    const at = this.services.clock.now();
    const afterMs = at.getTime() - startedAt.getTime();
    await this.services.recorder.record(this.practice.id, [
      { type: 'sandbox.steady', occurredAt: at, data: { afterMs } },
    ]);
    await this.advance('ready', at);
  }

  private async begin(watch: PracticeWatch, signal: AbortSignal): Promise<void> {
    const prepared = await this.injections.prepareFirst(this.practice);
    const at = await this.goLive(signal);
    watch.arm(at);
    await this.injections.begin(prepared, signal);
  }

  /** Waits for the start, as often as it is moved; returns when it was. */
  private async goLive(signal: AbortSignal): Promise<Date> {
    const { services, practice } = this;
    for (;;) {
      const planRevision = await this.start.started(signal);
      const at = services.clock.now();
      const change = { practiceId: practice.id, to: 'live' as const, at, patch: { beganAt: at } };
      const moved = await services.changes.advance({ ...change, planRevision });
      this.practice = await services.practices.get(practice.id);
      if (moved) return at;
      if (this.practice.state !== 'ready') throw wrongState('The practice cannot go on', this.practice.state);
    }
  }

  private async advance(to: 'ready', at: Date): Promise<void> {
    if (!(await this.services.changes.advance({ practiceId: this.practice.id, to, at })))
      throw wrongState('The practice cannot go on', this.practice.state);
    this.practice = await this.services.practices.get(this.practice.id);
  }

  private async abortForShutdown(): Promise<void> {
    const error = new AppError('server.stopping', 'The server was stopped.');
    await abortPractice(this.services, this.practice.id, error);
  }
}

/** Waits for the end of a practice. */
function untilAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
