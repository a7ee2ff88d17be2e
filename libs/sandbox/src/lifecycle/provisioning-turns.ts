/**
 * Who may make a sandbox now. Practices always may: people wait for them. The pool makes one at a time, and begins
 * only while no practice is at it.
 */
export class ProvisioningTurns {
  private practices = 0;
  private idle = Promise.withResolvers<void>();
  private poolTurn: Promise<unknown> = Promise.resolve();

  constructor() {
    this.idle.resolve();
  }

  /** Runs the work of a practice at once. */
  async practice<T>(work: () => Promise<T>): Promise<T> {
    if (this.practices++ === 0) this.idle = Promise.withResolvers<void>();
    try {
      return await work();
    } finally {
      if (--this.practices === 0) this.idle.resolve();
    }
  }

  /** Runs the work of the pool when its turn comes. */
  pool<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.poolTurn.then(() => this.whenIdle()).then(work);
    // the next turn comes whether or not this one went well; who asked for it hears of the error
    this.poolTurn = turn.catch(() => undefined);
    return turn;
  }

  private async whenIdle(): Promise<void> {
    while (this.practices > 0) await this.idle.promise;
  }
}
