import type { AttemptResult, CertificationFinding, StackFile } from '#contracts';
import { AppError, type Clock } from '#kernel';
import { attemptScript } from '#scenarios';
import { judgeAttempt, wantsRestored } from '../judge/judge-attempt.js';
import type { ReadTimeline } from '../judge/read-timeline.js';
import type { Unit } from '../plan/plan-units.js';
import { atTempo, limitAt } from '../plan/tempo-times.js';
import { watchAfterScriptMs } from '../plan/watch-times.js';
import { EndedEarly, FollowedPractice } from './followed-practice.js';
import { neverSteady, troubleWith, whyOver } from './not-played.js';
import { type LastLook, nothingLeft } from './nothing-left.js';
import type { SandboxEyes } from './sandbox-eyes.port.js';
import type { Stage } from './stage.port.js';

export interface PlayParts {
  stage: Stage;
  eyes: SandboxEyes;
  clock: Clock;
}

export interface PlayRequest {
  unit: Unit;
  stack: StackFile;
  tempo: number;
}

/** Where nothing pages, somebody looks by chance: this long after the start, at tempo 1. */
const PAGE_LIMIT_MS = 600_000;
/** A command that is typed ends in this time. */
const COMMAND_LIMIT_MS = 90_000;
/** A practice that has shown what it leads to is declared over in this time. */
const CONCLUDE_LIMIT_MS = 60_000;

/** Plays one fix or decoy to its end and judges what came of it. */
export class AttemptPlay {
  private findings: CertificationFinding[] = [];

  constructor(
    private readonly parts: PlayParts,
    private readonly request: PlayRequest,
  ) {}

  async play(signal: AbortSignal): Promise<AttemptResult> {
    const { stage, eyes, clock } = this.parts;
    const { unit, tempo } = this.request;
    const begunMs = clock.monotonicMs();
    const staged = await stage.play({
      scenario: unit.scenario,
      variant: unit.variant.seed,
      tempo,
      role: 'instigator',
      responder: 'scripted',
      attempt: this.attempt.name,
    });
    try {
      const followed = new FollowedPractice(staged, clock);
      await this.toTheEnd(followed, signal);
      const left = await nothingLeft(followed, eyes, signal);
      return this.result(followed, left, clock.monotonicMs() - begunMs);
    } finally {
      staged.close();
    }
  }

  private get attempt() {
    const { attempt } = this.request.unit;
    if (!attempt) throw new AppError('internal.unexpected', 'Only a fix or a decoy is played as an attempt.');
    return attempt.attempt;
  }

  private get promise(): AttemptResult['promise'] {
    return this.request.unit.attempt?.promise ?? 'fix';
  }

  private async toTheEnd(followed: FollowedPractice, signal: AbortSignal): Promise<void> {
    try {
      await followed.live(signal);
      await this.untilTyped(followed, signal);
      if (this.findings.length > 0) return;
      await this.untilShown(followed, signal);
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof EndedEarly) return;
      this.findings.push(troubleWith(this.step, error));
      if (!followed.timeline.isEnding) await followed.staged.stop('Certification met trouble');
    }
  }

  private async untilTyped(followed: FollowedPractice, signal: AbortSignal): Promise<void> {
    const { tempo, stack } = this.request;
    const script = attemptScript(this.attempt, stack);
    const pauses = script.reduce((sum, { pause }) => sum + atTempo(pause, tempo), 0);
    const limitMs = PAGE_LIMIT_MS / tempo + pauses + COMMAND_LIMIT_MS;
    const typed = await followed.until(
      (timeline) => timeline.first('script.done') !== undefined,
      limitMs,
      signal,
    );
    if (typed) return;
    const alerted = followed.timeline.alertMs() !== null;
    this.findings.push({
      step: this.step,
      expected: `the script is typed within ${Math.round(limitMs / 1_000)} s`,
      seen: alerted ? 'it was not, although an alert had fired' : 'it was not: nobody was paged',
    });
    await followed.staged.stop('Certification waited for the script in vain');
  }

  /** What was promised ends the practice by itself; where that does not come about, time does. */
  private async untilShown(followed: FollowedPractice, signal: AbortSignal): Promise<void> {
    const { tempo, unit } = this.request;
    const withinMs = limitAt(this.attempt.within, tempo);
    const limitMs = wantsRestored(this.promise) ? withinMs : watchAfterScriptMs(unit.variant.scenario, tempo);
    const restored = await followed.until((timeline) => timeline.restored, limitMs, signal);
    if (restored && (await followed.until(({ isEnding }) => isEnding, withinMs + CONCLUDE_LIMIT_MS, signal)))
      return;
    await followed.staged.declareOver();
  }

  private get step(): CertificationFinding['step'] {
    return this.request.unit.name.startsWith('fix:') ? 'fixes-work' : 'decoys-fail';
  }

  private result(
    { timeline }: FollowedPractice,
    { findings: left, keptByEngine }: LastLook,
    tookMs: number,
  ): AttemptResult {
    const { unit, tempo } = this.request;
    const typed = timeline.first('script.done');
    const sinceTyped = (at: string | undefined): number | null =>
      at && typed ? Math.max(0, Date.parse(at) - Date.parse(typed.data.typedAt)) : null;
    const over = timeline.first('practice.declaredOver') ?? timeline.all('practice.stateChanged').at(-1);
    const harm = timeline.collateral ?? [];
    const facts = {
      restored: timeline.restored,
      fixed: timeline.fixed,
      collateral: harm.map(({ title }) => title),
      restoredMs: sinceTyped(timeline.restoredAt?.toISOString()),
      promise: this.promise,
    };
    // A finding says what the probe showed, too: an author cannot look at a sandbox that is gone.
    const shown = { ...facts, collateral: harm.map(({ title, evidence }) => `${title} (${evidence})`) };
    const judged = typed ? judgeAttempt(shown, limitAt(this.attempt.within, tempo)) : this.untyped(timeline);
    const findings = [...this.findings, ...judged, ...left];
    return {
      unit: unit.name.startsWith('fix:') ? 'fix' : 'decoy',
      name: this.attempt.name,
      title: this.attempt.title,
      seed: unit.variant.seed,
      ok: findings.length === 0,
      findings,
      alertMs: timeline.alertMs(),
      typedMs: timeline.afterMs(typed && { occurredAt: typed.data.typedAt }),
      watchedMs: sinceTyped(over?.occurredAt) ?? 0,
      ...facts,
      ...(keptByEngine.length > 0 && { keptByEngine }),
      tookMs: Math.round(tookMs),
    };
  }

  private untyped(timeline: ReadTimeline): CertificationFinding[] {
    if (this.findings.length > 0) return [];
    if (timeline.beganAt === null) return [neverSteady(timeline)];
    const expected = 'the script is typed to its end';
    return [{ step: this.step, expected, seen: `the practice ended before: ${whyOver(timeline)}` }];
  }
}
