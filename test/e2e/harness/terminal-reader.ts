import type { PtySession } from '#sandbox';

/** Reads a terminal in the background and lets a test wait for what it shows. */
export class TerminalReader {
  text = '';
  private ended: { error: unknown } | 'well' | null = null;
  private changed = Promise.withResolvers<void>();

  constructor(terminal: PtySession) {
    this.read(terminal).then(
      () => this.finish('well'),
      (error: unknown) => this.finish({ error }),
    );
  }

  /** Resolves with the match once the pattern was shown; throws when the terminal ends without it. */
  async shows(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const match = pattern.exec(this.text);
      if (match) return match;
      if (this.ended) throw new Error(`the terminal ended and showed only: ${this.text}`);
      await this.changed.promise;
    }
  }

  /** Resolves when the terminal ended; rejects with what ended it. */
  async end(): Promise<void> {
    while (this.ended === null) await this.changed.promise;
    if (this.ended !== 'well') throw this.ended.error;
  }

  private async read(terminal: PtySession): Promise<void> {
    for await (const part of terminal.output) {
      this.text += part;
      this.wake();
    }
  }

  private finish(how: { error: unknown } | 'well'): void {
    this.ended = how;
    this.wake();
  }

  private wake(): void {
    this.changed.resolve();
    this.changed = Promise.withResolvers<void>();
  }
}
