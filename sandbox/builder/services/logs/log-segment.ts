import { closeSync, fstatSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { linesBackwards, type PlacedLine } from './lines-backwards.js';
import { formatStoredLine, type LogEntry, parseStoredLine } from './log-entry.js';

/** One file of the store: entries in the order in which they arrived. */
export class LogSegment {
  private readonly descriptor: number;
  private size: number;
  private firstMs = Number.POSITIVE_INFINITY;
  private lastMs = Number.NEGATIVE_INFINITY;

  /** Opens or makes the file; `onEntry` hears of every entry that it holds already. */
  constructor(
    readonly number: number,
    private readonly path: string,
    onEntry: (entry: LogEntry) => void,
  ) {
    this.descriptor = openSync(path, 'a', 0o640);
    this.size = fstatSync(this.descriptor).size;
    if (this.size > 0) this.takeStock(onEntry);
  }

  get bytes(): number {
    return this.size;
  }

  /** @throws Error of the file system, for instance when the disk is full. */
  append(entries: readonly LogEntry[]): void {
    for (const { atMs } of entries) this.widen(atMs);
    this.size += writeSync(this.descriptor, entries.map(formatStoredLine).join(''));
  }

  /** Whether an entry of that time can be in here. */
  overlaps(fromMs: number, toMs: number): boolean {
    return this.firstMs <= toMs && this.lastMs >= fromMs;
  }

  /** Its lines before byte `end`, newest first, in batches. A segment that was dropped meanwhile has none. */
  async *backwards(end = this.size): AsyncGenerator<readonly PlacedLine[]> {
    const file = await open(this.path).catch(() => null);
    try {
      if (file) yield* linesBackwards(file, Math.min(end, this.size));
    } finally {
      await file?.close();
    }
  }

  /** Writes no more to it. */
  close(): void {
    closeSync(this.descriptor);
  }

  drop(): void {
    unlinkSync(this.path);
  }

  private takeStock(onEntry: (entry: LogEntry) => void): void {
    const text = readFileSync(this.path, 'utf8');
    // A line that a kill cut short would swallow the next one.
    if (!text.endsWith('\n')) this.size += writeSync(this.descriptor, '\n');
    for (const line of text.split('\n')) {
      const entry = parseStoredLine(line);
      if (!entry) continue;
      this.widen(entry.atMs);
      onEntry(entry);
    }
  }

  private widen(atMs: number): void {
    this.firstMs = Math.min(this.firstMs, atMs);
    this.lastMs = Math.max(this.lastMs, atMs);
  }
}
