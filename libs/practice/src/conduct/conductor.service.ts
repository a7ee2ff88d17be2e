import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { isOver } from '#contracts';
import { AppError } from '#kernel';
import { Jobs, Notifications } from '#store';
import { PracticeChanges } from '../life/practice-changes.service.js';
import { PRACTICE_CHANNEL } from '../life/practice-channel.js';
import { CONDUCTED_STATES } from '../life/practice-life.js';
import { StartGate } from '../people/start-gate.service.js';
import { ConductorLocks } from '../persistence/conductor-locks.js';
import { DuePractices } from '../persistence/due-practices.js';
import { PracticeRepository } from '../persistence/practice.repository.js';
import { INJECT_JOB, PREPARE_JOB, PREPARE_LEAD_MS } from '../plan/practice-scheduler.service.js';
import type { Practice } from '../practice.js';
import { assertNotMissed } from './await-start.js';
import { PracticeRun } from './practice-run.js';
import { RunServicesFactory } from './run-services.factory.js';

/** After this, practices whose server has died are looked for again. */
const TAKE_OVER_EVERY_MS = 10_000;
const REGAIN_EVERY_MS = 500;
/** The job that prepares a practice is waited for this long. */
const OVERDUE_MS = 15_000;

/** Conducts practices: of all servers on one Postgres, each practice by one. */
@Injectable()
export class Conductor implements BeforeApplicationShutdown {
  private readonly log = new Logger(Conductor.name);
  private readonly runs = new Map<string, PracticeRun>();
  /** Practices that this server takes up or conducts: each is taken up once. */
  private readonly claimed = new Set<string>();
  private readonly stopping = new AbortController();
  private stopListening: (() => Promise<void> | void) | undefined;

  constructor(
    private readonly practices: PracticeRepository,
    private readonly due: DuePractices,
    private readonly changes: PracticeChanges,
    private readonly locks: ConductorLocks,
    private readonly jobs: Jobs,
    private readonly notifications: Notifications,
    private readonly factory: RunServicesFactory,
    private readonly gate: StartGate,
  ) {}

  /** Takes up what a dead server left, and from now on conducts what becomes due. */
  async start(): Promise<void> {
    this.locks.whenLost((practiceIds) => void this.regain(practiceIds));
    await this.takeOver();
    await this.jobs.work<{ practiceId: string }>(PREPARE_JOB, ({ practiceId }) => this.prepare(practiceId));
    await this.jobs.work<{ practiceId: string }>(INJECT_JOB, ({ practiceId }) => this.startDue(practiceId));
    this.stopListening = await this.notifications.listen(PRACTICE_CHANNEL, {
      onPayload: (practiceId) => this.attend([practiceId]),
      onGap: () => this.attend([...this.runs.keys()]),
    });
    void this.keepTakingOver();
  }

  /** Practices that need their sandboxes: what a reaper must keep. */
  async alive(): Promise<string[]> {
    return (await this.practices.unfinished()).map((practice) => practice.id);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.stopListening?.();
    await Promise.all([...this.runs.values()].map((run) => run.shutDown()));
  }

  private async prepare(practiceId: string): Promise<void> {
    const due = await this.due.of(practiceId);
    // The job of an earlier plan: there is another one for the plan as it is now.
    if (!due || (due.startsInMs ?? 0) > PREPARE_LEAD_MS) return;
    const { planRevision } = due;
    const at = this.factory.clock.now();
    try {
      assertNotMissed(due);
    } catch (error) {
      const reason = AppError.from(error).message;
      const patch = { abortReason: reason, endedAt: at };
      await this.changes.advance({ practiceId, to: 'aborted', at, patch, reason, planRevision });
      return;
    }
    if (await this.gate.pass(practiceId, at, planRevision)) await this.conduct(practiceId);
  }

  /** The queue gives the job to any server; the one that conducts the practice may be another. */
  private async startDue(practiceId: string): Promise<void> {
    const run = this.runs.get(practiceId);
    if (run) run.startNow();
    else await this.notifications.notify(PRACTICE_CHANNEL, practiceId);
  }

  private attend(practiceIds: string[]): void {
    for (const id of practiceIds) {
      const looked = this.runs.get(id)?.attend();
      looked?.catch((error: unknown) => this.log.error(`practice ${id} could not be looked at`, error));
    }
  }

  private async conduct(practiceId: string): Promise<void> {
    if (this.claimed.has(practiceId) || this.stopping.signal.aborted) return;
    this.claimed.add(practiceId);
    const run = await this.begin(practiceId).catch((error: unknown) => {
      this.claimed.delete(practiceId);
      throw error;
    });
    if (!run) {
      this.claimed.delete(practiceId);
      return;
    }
    this.runs.set(practiceId, run);
    void run.done
      .catch((error: unknown) => this.log.error(`practice ${practiceId} was not wound up`, error))
      .then(() => this.locks.release(practiceId))
      .catch((error: unknown) => this.log.warn(`practice ${practiceId} was not given back`, error))
      .finally(() => {
        this.runs.delete(practiceId);
        this.claimed.delete(practiceId);
      });
  }

  /** Null when another server conducts the practice, or nobody can. */
  private async begin(practiceId: string): Promise<PracticeRun | null> {
    if (!(await this.locks.take(practiceId))) return null;
    // Read under the lock: another server may have been at it until a moment ago.
    return this.newRun(await this.practices.get(practiceId));
  }

  /** The connection that held the locks broke: what another server has not taken meanwhile stays here. */
  private async regain(practiceIds: string[]): Promise<void> {
    const { signal } = this.stopping;
    for (const id of practiceIds) {
      while (!signal.aborted && this.runs.has(id)) {
        try {
          if (!(await this.locks.take(id))) this.runs.get(id)?.leave();
          break;
        } catch (error) {
          this.log.warn(`practice ${id}: the database does not answer`, error);
          await this.factory.clock.wait(REGAIN_EVERY_MS, signal).catch(() => undefined);
        }
      }
    }
  }

  /** Null when the practice cannot be played any more, for example since its scenario is gone: then it is ended. */
  private async newRun(practice: Practice): Promise<PracticeRun | null> {
    const services = this.factory.services();
    try {
      return new PracticeRun(practice, services);
    } catch (error) {
      const { message } = AppError.from(error);
      const at = this.factory.clock.now();
      const patch = { abortReason: message, endedAt: at };
      await this.changes.advance({ practiceId: practice.id, to: 'aborted', at, patch, reason: message });
      await services.windUp.windUp(practice.id);
      await this.locks.release(practice.id);
      return null;
    }
  }

  private async takeOver(): Promise<void> {
    for (const practice of await this.practices.unfinished()) {
      if (CONDUCTED_STATES.includes(practice.state) || isOver(practice.state))
        await this.conduct(practice.id);
    }
    // The net beneath the queue: a job that failed too often does not keep a practice from beginning.
    for (const id of await this.due.startingWithin(PREPARE_LEAD_MS - OVERDUE_MS)) await this.prepare(id);
  }

  private async keepTakingOver(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        await this.factory.clock.wait(TAKE_OVER_EVERY_MS, signal);
        await this.takeOver();
      } catch (error) {
        if (!signal.aborted) this.log.warn('practices of dead servers could not be looked for', error);
      }
    }
  }
}
