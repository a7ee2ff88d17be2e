import { durationMs, type FeedEvent, type NewFeedEvent, type StackFile } from '#contracts';
import { AppError } from '#kernel';
import { type FoundAttempt, findAttempt, type Variant } from '#scenarios';
import type { Practice } from '../practice.js';
import { AttemptEnd, attemptRules } from './attempt-end.js';
import type { RunServices } from './run-services.js';
import { SCRIPTED_RESPONDER } from './scripted-responder.service.js';

/** It looks whether it was paged, and whether it is done, this often. */
const LOOK_EVERY_MS = 250;
/** Where nothing pages, somebody looks by chance: this long after the start, at tempo 1. */
const UNCALLED_AFTER = '1m';
/** In either of these states a script may declare a practice over. */
const OPEN_STATES = ['live', 'restored'] as const;

/**
 * The scripted responder's part in a practice: it waits for the page like a person, types its attempt, and declares
 * the practice over when that has shown what it leads to. All it knows comes from the timeline, so that another
 * server can go on with it.
 */
export class ScriptedPart {
  private readonly found: FoundAttempt;
  private readonly end: AttemptEnd;
  private readonly calledBy: 'page' | 'nobody';
  private paged = false;

  constructor(
    practice: Practice,
    { scenario }: Variant,
    private readonly stack: StackFile,
    private readonly services: Pick<RunServices, 'clock' | 'changes' | 'recorder' | 'scripted'>,
  ) {
    this.found = findAttempt(scenario, practice.attempt ?? undefined);
    const { attempt, promises } = this.found;
    const rules = attemptRules({ within: attempt.within, promises }, scenario.hold, practice.tempo);
    this.end = new AttemptEnd(rules);
    this.calledBy = scenario.expect.alerts.length > 0 || scenario.open.report ? 'page' : 'nobody';
  }

  /** What was put on the timeline, in its order. */
  learn(events: readonly Pick<FeedEvent, 'type' | 'data'>[]): void {
    for (const event of events) {
      if (event.type === 'alert.fired' || event.type === 'report.received') this.paged = true;
      this.end.learn(event);
    }
  }

  /** Resolves when the practice is declared over. `isSettled`: no failure of the scenario is still to come. */
  async play(practice: Practice, isSettled: () => boolean, signal: AbortSignal): Promise<void> {
    const { clock, changes, recorder, scripted } = this.services;
    if (!this.end.isTyped) {
      await this.untilCalled(practice, signal);
      await scripted.type(practice, this.stack, this.found.attempt, signal);
      const now = clock.now();
      const data = { attempt: this.found.attempt.name, typedAt: now.toISOString() };
      const done: NewFeedEvent = { type: 'script.done', occurredAt: now, data };
      await recorder.record(practice.id, [done]);
      this.end.learn(done);
    }
    while (!this.end.isDue(clock.now(), isSettled())) await clock.wait(LOOK_EVERY_MS, signal);
    const [practiceId, by] = [practice.id, SCRIPTED_RESPONDER];
    await changes.declareOver({ practiceId, by, at: clock.now(), states: OPEN_STATES });
  }

  private async untilCalled(practice: Practice, signal: AbortSignal): Promise<void> {
    const { clock } = this.services;
    if (!practice.beganAt) throw new AppError('internal.unexpected', 'Nobody responds before the start.');
    const uncalledMs = practice.beganAt.getTime() + durationMs(UNCALLED_AFTER) / practice.tempo;
    const byChance = (): boolean => this.calledBy === 'nobody' && clock.now().getTime() >= uncalledMs;
    while (!this.paged && !byChance()) await clock.wait(LOOK_EVERY_MS, signal);
  }
}
