import { type BeforeApplicationShutdown, Inject, Injectable, Logger } from '@nestjs/common';
import { AppError, type Clock } from '#kernel';
import { SandboxService, StackCatalogue } from '#sandbox';
import { Jobs } from '#store';
import { ConductorLocks } from '../persistence/conductor-locks.js';
import { VisitRepository } from '../persistence/visit.repository.js';
import { PRACTICE_CLOCK } from '../practice-clock.js';
import { TerminalService } from '../terminal/terminal.service.js';
import { StackWatch } from '../watch/stack-watch.service.js';
import { END_VISIT_JOB, PREPARE_VISIT_JOB, type Visit } from './visit.js';

/** After this, visits whose server has died, and those that a lost job did not end, are looked for again. */
const LOOK_EVERY_MS = 10_000;

interface Kept {
  ending: AbortController;
  work: Promise<void>;
}

/**
 * Gives visits their sandboxes and takes them away again. Of all servers one keeps a visit, by the lock that also says
 * who conducts a practice: when it stops, it takes the sandbox with it, and the next one prepares another.
 */
@Injectable()
export class VisitKeeper implements BeforeApplicationShutdown {
  private readonly log = new Logger('visits');
  /** Visits that this server keeps. */
  private readonly kept = new Map<string, Kept>();
  private readonly stopping = new AbortController();

  constructor(
    private readonly visits: VisitRepository,
    private readonly stacks: StackCatalogue,
    private readonly sandboxes: SandboxService,
    private readonly terminals: TerminalService,
    private readonly watch: StackWatch,
    private readonly locks: ConductorLocks,
    private readonly jobs: Jobs,
    @Inject(PRACTICE_CLOCK) private readonly clock: Clock,
  ) {}

  /** Takes up what a dead server left, and from now on what is asked for. */
  async start(): Promise<void> {
    await this.look();
    await this.jobs.work<{ visitId: string }>(PREPARE_VISIT_JOB, ({ visitId }) => this.takeUp(visitId));
    await this.jobs.work<{ visitId: string }>(END_VISIT_JOB, ({ visitId }) => this.end(visitId));
    void this.keepLooking();
  }

  /** Visits that need their sandboxes: what a reaper must keep. */
  async alive(): Promise<string[]> {
    return (await this.visits.unfinished()).map(({ id }) => id);
  }

  /** Ends a visit, whoever keeps it: its shells, its views into the stack and its sandbox. Can be done again. */
  async end(visitId: string, trouble: string | null = null): Promise<void> {
    await this.visits.end(visitId, trouble);
    this.kept.get(visitId)?.ending.abort();
    await this.leaveStack(visitId, 'the visit is over');
    const visit = await this.visits.find(visitId);
    if (visit?.sandboxId) {
      await this.sandboxes.release(visit.sandboxId);
      await this.visits.forgetSandbox(visitId);
    }
    await this.letGo(visitId);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await Promise.all([...this.kept.keys()].map((visitId) => this.putBack(visitId)));
  }

  /** Keeps the visit if nobody does, and sees to it that it has a sandbox. */
  private async takeUp(visitId: string): Promise<void> {
    if (this.stopping.signal.aborted) return;
    const kept = this.kept.get(visitId) ?? this.keep(visitId);
    await kept.work;
  }

  private keep(visitId: string): Kept {
    const ending = new AbortController();
    const work = this.prepared(visitId, ending.signal).catch(async (error: unknown) => {
      await this.letGo(visitId);
      throw error;
    });
    const kept = { ending, work };
    this.kept.set(visitId, kept);
    return kept;
  }

  private async prepared(visitId: string, signal: AbortSignal): Promise<void> {
    if (!(await this.locks.take(visitId))) {
      this.kept.delete(visitId);
      return;
    }
    // Read under the lock: another server may have been at it until a moment ago.
    const visit = await this.visits.find(visitId);
    if (visit?.state === 'preparing') await this.prepare(visit, signal);
    else if (visit?.state !== 'open') await this.letGo(visitId);
  }

  private async prepare({ id, stackId }: Visit, signal: AbortSignal): Promise<void> {
    try {
      const tempo = this.stacks.get(stackId).file.tempo.default;
      const { sandboxId } = await this.sandboxes.lease({ practiceId: id, stackId, tempo, signal });
      if (!(await this.visits.open(id, sandboxId))) await this.sandboxes.release(sandboxId);
    } catch (error) {
      if (signal.aborted) return;
      const { message } = AppError.from(error);
      this.log.warn(`visit ${id} could not be prepared: ${message}`);
      await this.end(id, message);
    }
  }

  /** This server stops: the visit goes on when there is one again, in another sandbox. */
  private async putBack(visitId: string): Promise<void> {
    const kept = this.kept.get(visitId);
    kept?.ending.abort();
    await kept?.work.catch(() => undefined);
    const visit = await this.visits.find(visitId);
    if (visit?.sandboxId && (await this.visits.putBack(visitId))) {
      await this.leaveStack(visitId, 'the server stops');
      await this.sandboxes.release(visit.sandboxId);
    }
    await this.letGo(visitId);
  }

  private async leaveStack(visitId: string, reason: string): Promise<void> {
    this.watch.end(visitId);
    await this.terminals.closeAll(visitId, reason);
  }

  private async letGo(visitId: string): Promise<void> {
    this.kept.delete(visitId);
    await this.locks.release(visitId);
  }

  private async look(): Promise<void> {
    const overdue = new Set(await this.visits.overdue());
    const unfinished = await this.visits.unfinished();
    for (const { id, state } of unfinished) {
      if (state === 'over' || overdue.has(id)) await this.end(id);
      // Not waited for: a sandbox takes its time.
      else this.takeUp(id).catch((error: unknown) => this.log.warn(`visit ${id} was not taken up`, error));
    }
    const ids = new Set(unfinished.map(({ id }) => id));
    for (const id of [...this.kept.keys()].filter((each) => !ids.has(each))) await this.letGo(id);
  }

  private async keepLooking(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        await this.clock.wait(LOOK_EVERY_MS, signal);
        await this.look();
      } catch (error) {
        if (!signal.aborted) this.log.warn('visits could not be looked for', error);
      }
    }
  }
}
