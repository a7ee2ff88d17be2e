import type { BaselineResult, CertificationFinding } from '#contracts';
import { judgeAlone, judgeHurts } from '../judge/judge-baseline.js';
import { atTempo } from '../plan/tempo-times.js';
import { watchAfterScriptMs, watchAloneMs } from '../plan/watch-times.js';
import type { SpoilerScan } from '../spoilers/spoiler-scan.js';
import { followPointers } from './follow-pointers.js';
import { EndedEarly, FollowedPractice } from './followed-practice.js';
import { neverSteady, troubleWith, whyOver } from './not-played.js';
import { nothingLeft } from './nothing-left.js';
import type { PlayParts, PlayRequest } from './play-attempt.js';
import { ExpectationWatch } from './watch-expectations.js';

/** Steady state returns this long after all damage is undone, at tempo 1… */
const REVERT_LIMIT_MS = 300_000;
/** …and at any tempo in this time, with the hold time on top. */
const LEAST_REVERT_LIMIT_MS = 60_000;

export interface BaselineParts extends PlayParts {
  scan: SpoilerScan;
}

/** Plays the practice in which nobody acts: it hurts, does not pass, gives nothing away, and can be undone. */
export class BaselinePlay {
  private readonly findings: CertificationFinding[] = [];
  private watch: ExpectationWatch | null = null;
  private healedMs: number | null = null;
  private revertedAt: Date | null = null;
  private revertMs: number | null = null;
  private spoilers: BaselineResult['spoilers'] = null;

  constructor(
    private readonly parts: BaselineParts,
    private readonly request: PlayRequest,
  ) {}

  async play(signal: AbortSignal): Promise<BaselineResult> {
    const { stage, clock, eyes } = this.parts;
    const { unit, tempo } = this.request;
    const begunMs = clock.monotonicMs();
    const { scenario, variant } = unit;
    const staged = await stage.play({ scenario, variant: variant.seed, tempo, role: 'instigator' });
    try {
      const followed = new FollowedPractice(staged, clock);
      await this.toTheEnd(followed, signal);
      const { findings, keptByEngine } = await nothingLeft(followed, eyes, signal);
      this.findings.push(...findings);
      const result = this.result(followed, clock.monotonicMs() - begunMs);
      return keptByEngine.length > 0 ? { ...result, keptByEngine } : result;
    } finally {
      staged.close();
    }
  }

  private async toTheEnd(followed: FollowedPractice, signal: AbortSignal): Promise<void> {
    let step: CertificationFinding['step'] = 'healthy';
    try {
      const beganAt = await followed.live(signal);
      step = 'hurts';
      await this.hurt(followed, beganAt, signal);
      step = 'revert-works';
      await this.undo(followed, signal);
      if (followed.timeline.restored) await followed.staged.declareOver();
      else await followed.staged.stop('Certification has seen enough');
    } catch (error) {
      signal.throwIfAborted();
      const { timeline } = followed;
      if (!(error instanceof EndedEarly)) {
        this.findings.push(troubleWith(step, error));
        if (!timeline.isEnding) await followed.staged.stop('Certification met trouble');
      } else if (step === 'healthy') this.findings.push(neverSteady(timeline));
      else
        this.findings.push({
          step,
          expected: 'the practice goes on',
          seen: `it ended: ${whyOver(timeline)}`,
        });
    }
  }

  /** Until all expectations are met or late, and then for a hold time more: meanwhile all is read. */
  private async hurt(followed: FollowedPractice, beganAt: Date, signal: AbortSignal): Promise<void> {
    const { clock, eyes, scan } = this.parts;
    const { unit, stack, tempo } = this.request;
    const { scenario } = unit.variant;
    const sandboxId = followed.timeline.sandboxId ?? '';
    const watched = { unit, stack, tempo, sandboxId, beganAt };
    this.watch = new ExpectationWatch(followed, eyes, clock, watched);
    await this.watch.run(signal);
    this.findings.push(...(await followPointers({ scenario, stack, sandboxId }, eyes)));
    const alone = this.stayAlone(followed, signal);
    const [, read] = await Promise.all([alone, scan.run(followed, this.request, signal)]);
    await this.watch.look(signal);
    this.spoilers = read.scan;
    this.findings.push(...judgeHurts(this.watch.proofs(), this.watch.shown()), ...read.findings);
    const watchedMs = clock.now().getTime() - beganAt.getTime();
    this.healedMs = followed.timeline.afterMs(followed.timeline.first('verdict.restored'));
    this.findings.push(...judgeAlone(scenario, { healedMs: this.healedMs, watchedMs }));
  }

  private async stayAlone(followed: FollowedPractice, signal: AbortSignal): Promise<void> {
    const { unit, tempo } = this.request;
    const { scenario } = unit.variant;
    const falseAlarm = scenario.expect.journeys.length === 0;
    const limitMs = falseAlarm ? watchAfterScriptMs(scenario, tempo) : watchAloneMs(scenario, tempo);
    await followed.until(({ restored }) => restored, limitMs, signal);
  }

  private async undo(followed: FollowedPractice, signal: AbortSignal): Promise<void> {
    const { tempo, unit } = this.request;
    const { hold, injections } = unit.variant.scenario;
    if (injections.length === 0) return;
    const before = followed.timeline.restored;
    await followed.staged.revert();
    this.revertedAt = this.parts.clock.now();
    const limitMs = Math.max(LEAST_REVERT_LIMIT_MS, REVERT_LIMIT_MS / tempo) + atTempo(hold, tempo);
    const well = await followed.until(
      (told) => told.openInjections().length === 0 && told.restored && (before || told.fixed === true),
      limitMs,
      signal,
    );
    const { timeline } = followed;
    const restored = timeline.first('verdict.restored');
    if (restored && !before) this.revertMs = Date.parse(restored.occurredAt) - this.revertedAt.getTime();
    if (well) return;
    const cause = timeline.restored ? 'it was, but the cause is called still there' : 'it was not';
    const limit = `${Math.round(limitMs / 1_000)} s`;
    this.findings.push({
      step: 'revert-works',
      expected: `with the damage undone and nothing typed, service is restored and the cause gone within ${limit}`,
      seen: cause,
    });
  }

  private result({ timeline }: FollowedPractice, tookMs: number): BaselineResult {
    const lease = timeline.first('sandbox.leased')?.data;
    const nothing = { journeys: [], alerts: [], evidence: [], absent: [] };
    return {
      unit: 'baseline',
      seed: this.request.unit.variant.seed,
      ok: this.findings.length === 0,
      findings: this.findings,
      provisionMs: lease ? Math.round(lease.leaseMs) : null,
      steadyMs: timeline.first('sandbox.steady')?.data.afterMs ?? null,
      onsetMs: timeline.afterMs(timeline.first('impact.began')),
      alertMs: timeline.alertMs(),
      ...(this.watch?.proofs() ?? nothing),
      healedMs: this.healedMs,
      revertMs: this.revertMs,
      spoilers: this.spoilers,
      tookMs: Math.round(tookMs),
    };
  }
}
