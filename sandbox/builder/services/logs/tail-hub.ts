import type { LogEntry } from './log-entry.js';
import type { LogFilter } from './log-query.js';

/** Somebody who watches the tail. */
export interface TailReader {
  readonly wants: LogFilter;
  /** False: the reader is too slow to be waited for, and is let go. */
  send(entry: LogEntry): boolean;
}

/** Hands every entry that arrives to those who watch. */
export class TailHub {
  private readonly readers = new Set<TailReader>();

  constructor(private readonly maxReaders: number) {}

  /** False when too many watch already. */
  join(reader: TailReader): boolean {
    if (this.readers.size >= this.maxReaders) return false;
    this.readers.add(reader);
    return true;
  }

  leave(reader: TailReader): void {
    this.readers.delete(reader);
  }

  publish(entries: readonly LogEntry[]): void {
    for (const reader of this.readers) {
      if (!entries.every((entry) => !reader.wants(entry) || reader.send(entry))) this.leave(reader);
    }
  }
}
