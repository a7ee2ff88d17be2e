interface Flight {
  controller: AbortController;
  landed: Promise<unknown>;
}

/** The applies that run in this process, so that a stop button can end them before it reverts. */
export class InFlight {
  private readonly flights = new Map<string, Set<Flight>>();

  /** Runs `work` with a signal that is aborted by `outer` or by {@link stop}. */
  async run<T>(
    practiceId: string,
    outer: AbortSignal | undefined,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const controller = new AbortController();
    const signal = outer ? AbortSignal.any([outer, controller.signal]) : controller.signal;
    // Begins only when it is known to be under way, so that no stop can miss it.
    const landed = Promise.resolve().then(() => work(signal));
    const flight = { controller, landed: landed.catch(() => undefined) };
    const flights = this.flights.get(practiceId) ?? new Set();
    this.flights.set(practiceId, flights.add(flight));
    try {
      return await landed;
    } finally {
      flights.delete(flight);
      if (flights.size === 0) this.flights.delete(practiceId);
    }
  }

  /** Aborts the applies of a practice and waits until they have ended. */
  async stop(practiceId: string): Promise<void> {
    const flights = [...(this.flights.get(practiceId) ?? [])];
    for (const { controller } of flights) controller.abort(new Error('the practice is being stopped'));
    await Promise.all(flights.map(({ landed }) => landed));
  }
}
