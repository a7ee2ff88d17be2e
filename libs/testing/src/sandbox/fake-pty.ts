import { AppError } from '#kernel';
import type { PtyRequest, PtySession, TerminalSize } from '#sandbox';

/** A terminal in memory: it echoes what is typed, and its shell knows `exit` only. */
export class FakePty implements PtySession {
  size: TerminalSize;
  private readonly shown: string[] = [];
  private typed = '';
  private state: 'open' | 'closed' | 'dead' = 'open';
  private changed = Promise.withResolvers<void>();

  constructor(
    readonly request: PtyRequest,
    private readonly node: string,
  ) {
    this.size = { columns: request.columns, rows: request.rows };
  }

  get output(): AsyncIterable<string> {
    return this.read();
  }

  write(data: string): void {
    if (this.state !== 'open') return;
    this.show(data);
    this.typed += data;
    if (this.typed.endsWith('exit\r')) this.finish('closed');
  }

  async resize(size: TerminalSize): Promise<void> {
    this.size = size;
  }

  async close(): Promise<void> {
    this.finish('closed');
  }

  /** Prints something, as a program on the node would. */
  show(data: string): void {
    this.shown.push(data);
    this.wake();
  }

  /** The node goes away under the terminal. */
  die(): void {
    this.finish('dead');
  }

  private async *read(): AsyncGenerator<string> {
    for (;;) {
      const data = this.shown.shift();
      if (data !== undefined) yield data;
      else if (this.state === 'dead') throw new AppError('sandbox.lost', `The node ${this.node} is gone.`);
      else if (this.state === 'closed') return;
      else await this.changed.promise;
    }
  }

  private finish(state: 'closed' | 'dead'): void {
    if (this.state === 'open') this.state = state;
    this.wake();
  }

  private wake(): void {
    this.changed.resolve();
    this.changed = Promise.withResolvers<void>();
  }
}
