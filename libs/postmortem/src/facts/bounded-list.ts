/**
 * The first and the last of many: `head` items are kept as they come, then the last `tail` ones in a ring.
 * What was told at the beginning and at the end matters most, and memory stays bounded.
 */
export class BoundedList<T> {
  private readonly first: T[] = [];
  private readonly ring: T[] = [];
  private seen = 0;

  constructor(
    private readonly head: number,
    private readonly tail: number,
  ) {}

  add(item: T): void {
    if (this.first.length < this.head) this.first.push(item);
    else if (this.tail > 0) this.ring[(this.seen - this.head) % this.tail] = item;
    this.seen += 1;
  }

  /** All items that were added. */
  get total(): number {
    return this.seen;
  }

  /** How many were not kept. */
  get omitted(): number {
    return this.seen - this.first.length - this.ring.length;
  }

  /** The kept ones in the order in which they were added. */
  kept(): T[] {
    const oldest = this.omitted === 0 ? 0 : (this.seen - this.head) % this.tail;
    return [...this.first, ...this.ring.slice(oldest), ...this.ring.slice(0, oldest)];
  }
}
