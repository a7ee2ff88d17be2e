import { closeSync, fstatSync, openSync, renameSync, writeSync } from 'node:fs';
import { formatDiskLine, formatSyslogLine, type JournalEntry } from './journal-entry.js';

export interface JournalWriterOptions {
  readonly path: string;
  readonly hostLabel: string;
  readonly pid: number;
  /** The file is set aside as `<path>.1` beyond this size, and the one set aside before is dropped. */
  readonly maxBytes: number;
  /** Receives the readable line as well. */
  readonly echo: (line: string) => void;
}

/** Writes the supervisor's part of the node's journal: every line is on disk when `write` returns. */
export class JournalWriter {
  private descriptor: number;
  private lastMicros = 0;

  constructor(private readonly options: JournalWriterOptions) {
    this.descriptor = openSync(options.path, 'a', 0o640);
  }

  /** Adds one message per line of `text`. */
  write(text: string): void {
    for (const line of text.split('\n')) {
      this.writeLine(line);
    }
  }

  private writeLine(message: string): void {
    const { hostLabel, pid, echo } = this.options;
    const entry: JournalEntry = {
      atMicros: this.nextMicros(),
      unit: 'hab-sup',
      rest: `${hostLabel} hab[${pid}]: ${message}`,
    };
    this.rotateWhenFull();
    writeSync(this.descriptor, `${formatDiskLine(entry)}\n`);
    echo(formatSyslogLine(entry));
  }

  /** Two lines of one millisecond still keep their order. */
  private nextMicros(): number {
    this.lastMicros = Math.max(Date.now() * 1000, this.lastMicros + 1);
    return this.lastMicros;
  }

  private rotateWhenFull(): void {
    if (fstatSync(this.descriptor).size < this.options.maxBytes) {
      return;
    }
    closeSync(this.descriptor);
    renameSync(this.options.path, `${this.options.path}.1`);
    this.descriptor = openSync(this.options.path, 'a', 0o640);
  }
}
