import { print } from './log.js';
import { scaledMs } from './tempo.js';

/** After an error that may pass, such as a lost database, a thread tries again this much later. */
const RETRY_MS = 5_000;

export interface WorkerThreadOptions {
  readonly name: string;
  /** One round of work; called again whenever there was a wake-up in the meantime. */
  round(): Promise<void>;
  /** Whether an error may pass by itself. Any other ends the thread for good, as a panic does in the original. */
  mayPass(error: unknown): boolean;
  onPassingError(error: unknown): void;
}

/**
 * Does its rounds one at a time. A panic ends the thread and nothing else: the process stays up and looks well.
 */
export class WorkerThread {
  private isRunning = false;
  private isWoken = false;
  private hasPanicked = false;

  constructor(private readonly options: WorkerThreadOptions) {}

  /** Asks for a round; wake-ups during a round make one more. */
  wake(): void {
    this.isWoken = true;
    if (!this.isRunning && !this.hasPanicked) void this.run();
  }

  private async run(): Promise<void> {
    this.isRunning = true;
    try {
      while (this.isWoken) {
        this.isWoken = false;
        await this.options.round();
      }
    } catch (error) {
      this.fail(error);
    } finally {
      this.isRunning = false;
    }
  }

  private fail(error: unknown): void {
    if (this.options.mayPass(error)) {
      this.options.onPassingError(error);
      setTimeout(() => this.wake(), scaledMs(RETRY_MS));
      return;
    }
    this.hasPanicked = true;
    const reason = error instanceof Error ? error.message : String(error);
    print(`thread '${this.options.name}' panicked at '${reason}'`);
    print('note: Run with `RUST_BACKTRACE=1` for a backtrace.');
  }
}
