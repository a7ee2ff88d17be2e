/** Deliveries to one host that one server has under way at a time. */
const LANE = 2;

/** Keeps a slow host from taking all workers: whatever finds its lane full is put off, and others go on. */
export class Lanes {
  private readonly busy = new Map<string, number>();

  /** Does the work when the host's lane has room; false when it has none. */
  async run(host: string, work: () => Promise<void>): Promise<boolean> {
    const underWay = this.busy.get(host) ?? 0;
    if (underWay >= LANE) return false;
    this.busy.set(host, underWay + 1);
    try {
      await work();
      return true;
    } finally {
      const left = (this.busy.get(host) ?? 1) - 1;
      if (left === 0) this.busy.delete(host);
      else this.busy.set(host, left);
    }
  }
}
