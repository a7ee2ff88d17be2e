class ServerStopping extends Error {}
class ConductedElsewhere extends Error {}

/** Whether a run has come to its end, and why: the practice ended, its server stops, or another server goes on with it. */
export class RunEnding {
  private readonly ending = new AbortController();
  /** Aborted when damage under way is to be stopped; not when another server goes on with it. */
  private readonly acting = new AbortController();

  /** Aborted when the run ends, for whatever reason. */
  get signal(): AbortSignal {
    return this.ending.signal;
  }

  /** What was begun goes on for as long as this is not aborted. */
  get actingSignal(): AbortSignal {
    return this.acting.signal;
  }

  get serverStops(): boolean {
    return this.ending.signal.reason instanceof ServerStopping;
  }

  get conductedElsewhere(): boolean {
    return this.ending.signal.reason instanceof ConductedElsewhere;
  }

  /** The practice ended. */
  end(): void {
    this.endAll();
  }

  /** The server stops, and the practice with it. */
  stopServer(): void {
    this.endAll(new ServerStopping());
  }

  /** Another server conducts the practice: nothing that was begun is stopped. */
  leave(): void {
    this.ending.abort(new ConductedElsewhere());
  }

  /** The play is over: nothing more is done, unless another server does it. */
  stopActing(): void {
    if (!this.conductedElsewhere) this.acting.abort();
  }

  private endAll(why?: Error): void {
    this.acting.abort(why);
    this.ending.abort(why);
  }
}
