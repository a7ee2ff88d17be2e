import { AppError, type Clock } from '#kernel';
import type { Due, DuePractices } from '../persistence/index.js';

/** The start is looked up again this often: clocks may be set, and a plan may change. */
const LOOK_EVERY_MS = 5_000;
/** What comes later than this would find nobody there. */
export const MISSED_AFTER_MS = 15 * 60_000;

/** Waits for the start of a practice, by the clock of the database. */
export class AwaitStart {
  private wake: () => void = () => undefined;

  constructor(
    private readonly practiceId: string,
    private readonly due: Pick<DuePractices, 'of'>,
    private readonly clock: Clock,
  ) {}

  /** Something may have changed: it is looked up at once. */
  lookAgain(): void {
    this.wake();
  }

  /**
   * The revision of the plan whose start has come. Rejects with the signal's reason when it is aborted first.
   * Error: `practice.missed` for a start that is long past.
   */
  async started(signal: AbortSignal): Promise<number> {
    for (;;) {
      signal.throwIfAborted();
      const woken = new Promise<void>((resolve) => {
        this.wake = resolve;
      });
      const due = await this.due.of(this.practiceId);
      if (!due) throw new AppError('resource.not-found', 'The practice is gone.');
      const startsInMs = due.startsInMs ?? 0;
      if (startsInMs <= 0) return assertNotMissed(due).planRevision;
      await Promise.race([woken, this.clock.wait(Math.min(startsInMs, LOOK_EVERY_MS), signal)]);
    }
  }
}

/** The plan, or the error `practice.missed` when it should have begun long ago. */
export function assertNotMissed(due: Due): Due {
  const lateMs = -(due.startsInMs ?? 0);
  if (lateMs <= MISSED_AFTER_MS) return due;
  throw new AppError(
    'practice.missed',
    `No SimSup server ran when the practice was to start, ${Math.round(lateMs / 60_000)} minutes ago: schedule it again.`,
  );
}
