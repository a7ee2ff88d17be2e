import { AppError } from '#kernel';
import type { FollowRequest, OutsideText } from '#sandbox';

/** The log of a faked node: kept from the beginning, followed by any number of readers. */
export class LineFeed {
  private readonly lines: OutsideText[] = [];
  private dead = false;
  private changed = Promise.withResolvers<void>();

  constructor(private readonly node: string) {}

  push(line: OutsideText): void {
    this.lines.push(line);
    this.wake();
  }

  /** Ends the node: readers get what was said before, then the error. */
  die(): void {
    this.dead = true;
    this.wake();
  }

  async *follow({ since, signal }: FollowRequest): AsyncGenerator<OutsideText> {
    const aborted = new Promise<void>((resolve) => {
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    for (let next = 0; !signal.aborted; ) {
      const line = this.lines[next];
      if (line) {
        next++;
        if (since === undefined || line.at >= since) yield line;
      } else if (this.dead) {
        throw new AppError('sandbox.lost', `The node ${this.node} is gone.`);
      } else {
        await Promise.race([this.changed.promise, aborted]);
      }
    }
  }

  private wake(): void {
    this.changed.resolve();
    this.changed = Promise.withResolvers<void>();
  }
}
