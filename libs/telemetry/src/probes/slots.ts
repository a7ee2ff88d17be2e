/** Lets so many pieces of work run at once; the others wait in line. */
export class Slots {
  private readonly waiting: Array<() => void> = [];
  private free: number;

  constructor(count: number) {
    this.free = count;
  }

  /** Runs the work when a slot is free; rejects with the signal's reason when that is aborted first. */
  async use<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      signal?.throwIfAborted();
      return await work();
    } finally {
      this.release();
    }
  }

  private release(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.free += 1;
  }
}
