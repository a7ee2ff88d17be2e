/** npm and `npx` pass a Ctrl-C on although the terminal has done so already: an echo within this time is one. */
const ECHO_MS = 700;
/** What a shell calls the status of a command that ended by Ctrl-C. */
const INTERRUPTED = 130;

type Signals = Pick<NodeJS.Process, 'on' | 'off'>;

/**
 * A command that is asked to end ends in order: the first SIGINT, SIGTERM or SIGHUP aborts {@link signal}, and the
 * command winds up what it began. A second one, that is no echo of the first, ends it at once.
 */
export class Interruption implements Disposable {
  private readonly controller = new AbortController();
  private askedAtMs: number | null = null;
  private readonly ask = (): void => this.asked();

  constructor(
    private readonly tell: (line: string) => void,
    private readonly process_: Signals & { exit(status: number): void } = process,
    private readonly nowMs: () => number = () => performance.now(),
  ) {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) this.process_.on(name, this.ask);
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  [Symbol.dispose](): void {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) this.process_.off(name, this.ask);
  }

  private asked(): void {
    if (this.askedAtMs === null) {
      this.askedAtMs = this.nowMs();
      this.tell(
        'Stopping: what was begun is undone and the sandbox is removed. Ctrl-C once more ends at once.',
      );
      this.controller.abort();
    } else if (this.nowMs() - this.askedAtMs > ECHO_MS) this.process_.exit(INTERRUPTED);
  }
}
