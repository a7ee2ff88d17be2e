import type { OutsideText } from '../engine/sandbox-engine.js';

const NEWLINE = 10;

/**
 * Takes the engine's timestamped log writes apart into lines, and knows after a break where to go on. The engine
 * stamps each write with RFC 3339 at fixed width (nine digits), so stamps compare as text.
 */
export class LogCursor {
  private lastStamp = '';
  /** Lines already told that bear the last stamp: after a break the engine sends all of that instant again. */
  private toldAtLast = 0;
  private skipAtLast = 0;
  private partial: Buffer[] = [];

  constructor(private readonly since?: Date) {}

  /** Where to ask the engine to go on: seconds with fraction, as its `since` wants them; undefined for all. */
  resumeAt(): string | undefined {
    this.skipAtLast = this.toldAtLast;
    this.partial = [];
    if (this.lastStamp !== '') return stampSeconds(this.lastStamp);
    return this.since === undefined ? undefined : (this.since.getTime() / 1_000).toFixed(3);
  }

  /** The lines that one write completes; a write is a line, or a part of one without its newline. */
  push(write: Buffer): OutsideText[] {
    const space = write.indexOf(' ');
    const stamp = write.toString('latin1', 0, space);
    this.partial.push(write.subarray(space + 1));
    if (write.at(-1) !== NEWLINE) return [];
    // joined before it is decoded: the engine cuts long lines at a byte, not at a character
    const text = Buffer.concat(this.partial)
      .toString('utf8')
      .replace(/\r?\n$/, '');
    this.partial = [];
    return this.isNew(stamp) ? [{ at: new Date(stamp), text }] : [];
  }

  private isNew(stamp: string): boolean {
    if (stamp < this.lastStamp) return false;
    if (stamp > this.lastStamp) {
      this.lastStamp = stamp;
      this.toldAtLast = 1;
      this.skipAtLast = 0;
      return true;
    }
    if (this.skipAtLast > 0) {
      this.skipAtLast--;
      return false;
    }
    this.toldAtLast++;
    return true;
  }
}

/** `2026-11-20T12:00:00.123456789Z` as `1795176000.123456789`. */
function stampSeconds(stamp: string): string {
  const fraction = /\.(\d+)/.exec(stamp)?.[1] ?? '0';
  return `${Math.floor(Date.parse(stamp) / 1_000)}.${fraction.padEnd(9, '0')}`;
}
