import { AppError, type Clock, newId } from '#kernel';
import type { FaultCatalogue } from './fault-catalogue.js';
import type { FaultGround } from './fault-ground.js';
import type { FaultPlan } from './fault-kind.js';
import { FaultRunner } from './fault-runner.js';
import { FaultSustainer } from './fault-sustainer.js';
import { InFlight } from './in-flight.js';
import { appliedEvent, failedEvent, plannedEvent } from './injection-events.js';
import type { ApplyOptions, InjectionRequest, RevertReport } from './injection-request.js';
import { InjectionReverter } from './injection-reverter.js';
import type { Injection } from './ledger/injection.js';
import type { InjectionLedger } from './ledger/injection-ledger.js';

/** Does damage and undoes it; the ledger knows of it before it is done. */
export class InjectionService {
  private readonly runner: FaultRunner;
  private readonly reverter: InjectionReverter;
  private readonly inFlight = new InFlight();
  private readonly sustainer: FaultSustainer;

  constructor(
    private readonly catalogue: FaultCatalogue,
    private readonly ledger: InjectionLedger,
    ground: FaultGround,
    private readonly clock: Clock,
  ) {
    this.runner = new FaultRunner(catalogue, ground, clock);
    this.reverter = new InjectionReverter(ledger, this.runner, clock);
    this.sustainer = new FaultSustainer(ledger, this.runner, clock);
  }

  /** What would be done, without doing it. @throws AppError `fault.unknown`, `fault.invalid-parameters` */
  dryRun(fault: string, parameters: unknown): FaultPlan {
    return this.catalogue.parse(fault, parameters).plan;
  }

  /**
   * Looks at the target and writes the row, so that {@link begin} at the planned instant has only to act.
   * @throws AppError `fault.*`; then the row says `reverted` with the error, and the timeline `fault.failed`;
   * `store.conflict` when the ledger has this one already
   */
  prepare(request: InjectionRequest): Promise<Injection> {
    return this.open(request, 'planned');
  }

  /**
   * Acts on a prepared row.
   * @throws AppError `store.conflict` when it has begun or was called off; `fault.apply-failed` after undoing
   */
  async begin(injectionId: string, options: ApplyOptions = {}): Promise<Injection> {
    const change = { applyingAt: this.clock.now() };
    const injection = await this.ledger.move({ id: injectionId, from: ['planned'], to: 'applying', change });
    if (!injection)
      throw new AppError('store.conflict', 'This injection has begun already, or was called off.');
    return this.inFlight.run(injection.practiceId, options.signal, (stop) => this.act(injection, stop));
  }

  /** Looks, writes the row and acts. @throws like {@link prepare} and {@link begin} */
  async apply(request: InjectionRequest, options: ApplyOptions = {}): Promise<Injection> {
    return this.inFlight.run(request.practiceId, options.signal, async (stop) =>
      this.act(await this.open(request, 'applying', stop), stop),
    );
  }

  /**
   * For a server that takes over a practice that goes on: an apply that nobody finished is undone and done again, and
   * what has to be kept up is kept up from here.
   */
  async resume(practiceId: string): Promise<Injection[]> {
    const rows = await this.ledger.ofPractice(practiceId);
    for (const injection of rows.filter(({ state }) => state === 'active')) this.sustainer.begin(injection);
    const resumed: Injection[] = [];
    for (const injection of rows.filter(({ state }) => state === 'applying')) {
      await this.runner.revert(injection, injection.before);
      resumed.push(await this.inFlight.run(practiceId, undefined, (stop) => this.act(injection, stop)));
    }
    return resumed;
  }

  /** Undoes one injection. Idempotent; a failure stands on the timeline and in the report. */
  async revert(injectionId: string): Promise<RevertReport> {
    const report: RevertReport = { reverted: [], failed: [] };
    const injection = await this.ledger.find(injectionId);
    if (injection) await this.reverter.revertOne(injection, report);
    return report;
  }

  /** Undoes everything of a practice, the last injection first; applies under way are stopped. Idempotent. */
  async revertAll(practiceId: string): Promise<RevertReport> {
    await Promise.all([this.inFlight.stop(practiceId), this.sustainer.end({ practiceId })]);
    return this.reverter.revertAll(practiceId);
  }

  /**
   * Undoes what is open of practices that are no longer alive: after a crash.
   * @param isLive whether a practice goes on, and somebody takes care of it
   */
  async recover(isLive: (practiceId: string) => Promise<boolean>): Promise<RevertReport> {
    const report: RevertReport = { reverted: [], failed: [] };
    const open = ['planned', 'applying', 'active', 'reverting', 'failed'] as const;
    for (const practiceId of await this.ledger.practicesWith(open)) {
      if (await isLive(practiceId)) continue;
      const { reverted, failed } = await this.revertAll(practiceId);
      report.reverted.push(...reverted);
      report.failed.push(...failed);
    }
    return report;
  }

  /** The rows of a practice in the order in which they were written. */
  ofPractice(practiceId: string): Promise<Injection[]> {
    return this.ledger.ofPractice(practiceId);
  }

  private async open(
    request: InjectionRequest,
    state: 'planned' | 'applying',
    signal?: AbortSignal,
  ): Promise<Injection> {
    const { parameters, plan } = this.catalogue.parse(request.fault, request.parameters);
    const injection = newInjection({ ...request, parameters }, this.clock.now());
    try {
      injection.before = await this.runner.observe(injection, signal);
      signal?.throwIfAborted();
    } catch (error) {
      throw await this.bookNoTarget(injection, plan, AppError.from(error));
    }
    const now = this.clock.now();
    const row = { ...injection, state, applyingAt: state === 'applying' ? now : null };
    await this.ledger.insert(row, [plannedEvent(row, plan, now)]);
    return row;
  }

  private async act(injection: Injection, stop: AbortSignal): Promise<Injection> {
    const begunMs = this.clock.monotonicMs();
    try {
      await this.damage(injection, stop);
      stop.throwIfAborted();
    } catch (error) {
      throw await this.undoFailed(injection, error);
    }
    const active = await this.bookActive(injection, this.clock.monotonicMs() - begunMs);
    if (active) {
      this.sustainer.begin(active);
      return active;
    }
    // Two servers were at it, the one taking over from the other, and that one was done first.
    const found = await this.ledger.find(injection.id);
    if (found?.state === 'active') return found;
    // Another server reverted it in the meantime; what we did after that must not stay.
    throw await this.undoFailed(injection, new Error('the practice was stopped'));
  }

  /** A target that changed between looking and acting is looked at once more. */
  private async damage(injection: Injection, signal: AbortSignal): Promise<void> {
    try {
      await this.runner.apply(injection, injection.before, signal);
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'fault.no-target')) throw error;
      injection.before = await this.runner.observe(injection, signal);
      const change = { before: injection.before };
      await this.ledger.move({ id: injection.id, from: ['applying'], to: 'applying', change });
      await this.runner.apply(injection, injection.before, signal);
    }
  }

  private bookActive(injection: Injection, durationMs: number): Promise<Injection | null> {
    const activeAt = this.clock.now();
    const events = [appliedEvent(injection, durationMs, activeAt)];
    return this.ledger.move({
      id: injection.id,
      from: ['applying'],
      to: 'active',
      change: { activeAt },
      events,
    });
  }

  private async bookNoTarget(injection: Injection, plan: FaultPlan, error: AppError): Promise<AppError> {
    const now = this.clock.now();
    const row: Injection = { ...injection, state: 'reverted', revertedAt: now, error: error.message };
    await this.ledger.insert(row, [plannedEvent(row, plan, now), failedEvent(row, error.message, now)]);
    return error;
  }

  /** Undoes what a failed apply may have done, books both, and returns the error to throw. */
  private async undoFailed(injection: Injection, cause: unknown): Promise<AppError> {
    const why = cause instanceof Error ? cause.message : String(cause);
    const message = `The fault ${injection.fault} "${injection.name}" was not applied: ${why}`;
    const events = [failedEvent(injection, message, this.clock.now())];
    const change = { error: message };
    const moved = await this.ledger.move({
      id: injection.id,
      from: ['applying'],
      to: 'reverting',
      change,
      events,
    });
    if (moved) await this.reverter.revertOne(moved, { reverted: [], failed: [] });
    else await this.runner.revert(injection, injection.before);
    return new AppError('fault.apply-failed', message, { cause });
  }
}

function newInjection(request: InjectionRequest, createdAt: Date): Injection {
  const { injectionId, nth = null, ...asked } = request;
  return {
    ...asked,
    nth,
    id: injectionId ?? newId(),
    before: null,
    state: 'planned',
    createdAt,
    applyingAt: null,
    activeAt: null,
    revertedAt: null,
    error: null,
  };
}
