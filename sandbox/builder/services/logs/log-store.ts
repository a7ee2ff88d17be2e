import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type LogEntry, parseStoredLine } from './log-entry.js';
import type { LogCursor, LogQuery } from './log-query.js';
import { LogSegment } from './log-segment.js';

export interface LogStoreOptions {
  readonly folder: string;
  /** A segment is closed beyond this size. */
  readonly segmentBytes: number;
  /** The oldest segment is dropped when there are more. */
  readonly maxSegments: number;
}

/** What a search found: newest first; `next` goes on with older entries, null when there are none. */
export interface LogPage {
  readonly entries: readonly LogEntry[];
  readonly next: LogCursor | null;
}

/**
 * The newest entries of all nodes, in files: what does not fit any longer is dropped, oldest first. Searched from the
 * end, without an index, since people look for what happened just now.
 */
export class LogStore {
  readonly nodes = new Set<string>();
  readonly services = new Set<string>();
  private readonly segments: LogSegment[] = [];

  /** Opens the folder with all that is in it, or makes it. */
  constructor(private readonly options: LogStoreOptions) {
    mkdirSync(options.folder, { recursive: true });
    const numbers = readdirSync(options.folder).flatMap((name) => /^(\d+)\.log$/.exec(name)?.[1] ?? []);
    for (const number of numbers.map(Number).sort((a, b) => a - b)) this.openSegment(number);
    if (this.segments.length === 0) this.openSegment(1);
  }

  get bytes(): number {
    return this.segments.reduce((sum, segment) => sum + segment.bytes, 0);
  }

  /** Keeps entries. @throws Error of the file system; then they are not kept. */
  append(entries: readonly LogEntry[]): void {
    if (this.newest.bytes >= this.options.segmentBytes) {
      this.newest.close();
      this.openSegment(this.newest.number + 1);
    }
    this.newest.append(entries);
    for (const entry of entries) this.note(entry);
  }

  /**
   * One page of what the query wants. Entries are met in the order of their arrival and sorted by time within the
   * page; an entry that arrived late can therefore stand a page too early.
   */
  async search(query: LogQuery): Promise<LogPage> {
    const found: LogEntry[] = [];
    let last: LogCursor | null = null;
    for await (const { cursor, entry } of this.matches(query)) {
      if (found.length === query.limit) return { entries: newestFirst(found), next: last };
      found.push(entry);
      last = cursor;
    }
    return { entries: newestFirst(found), next: null };
  }

  private async *matches(query: LogQuery): AsyncGenerator<{ cursor: LogCursor; entry: LogEntry }> {
    const { fromMs, toMs, before, wants } = query;
    for (const segment of [...this.segments].reverse()) {
      if (before && segment.number > before.segment) continue;
      if (!segment.overlaps(fromMs, toMs)) continue;
      const end = before?.segment === segment.number ? before.offset : undefined;
      for await (const lines of segment.backwards(end)) {
        for (const { offset, line } of lines) {
          const entry = parseStoredLine(line);
          if (entry && entry.atMs >= fromMs && entry.atMs <= toMs && wants(entry)) {
            yield { cursor: { segment: segment.number, offset }, entry };
          }
        }
      }
    }
  }

  private get newest(): LogSegment {
    const segment = this.segments.at(-1);
    if (!segment) throw new Error('a log store has at least one segment');
    return segment;
  }

  private openSegment(number: number): void {
    const path = join(this.options.folder, `${number}.log`);
    this.segments.push(new LogSegment(number, path, (entry) => this.note(entry)));
    while (this.segments.length > this.options.maxSegments) this.segments.shift()?.drop();
  }

  private note({ node, service }: LogEntry): void {
    this.nodes.add(node);
    this.services.add(service);
  }
}

/** By time; what was printed in the same millisecond stays in the order of arrival. */
function newestFirst(entries: LogEntry[]): LogEntry[] {
  return entries.sort((a, b) => b.atMs - a.atMs);
}
