import type { TerminalSize } from '../engine/pty-session.js';
import type { Recording } from './recording-store.js';

/** First line of an asciicast v2 file (https://docs.asciinema.org/manual/asciicast/v2/). */
export function asciicastHeader({ columns, rows, beganAt, node, personName }: Recording): string {
  const timestamp = Math.floor(beganAt.getTime() / 1_000);
  const header = { version: 2, width: columns, height: rows, timestamp, title: `${personName} on ${node}` };
  return `${JSON.stringify(header)}\n`;
}

/** One event line: output, `atMs` after the beginning. */
export function outputEvent(atMs: number, data: string): string {
  return eventLine(atMs, 'o', data);
}

/** One event line: the terminal got another size. */
export function resizeEvent(atMs: number, { columns, rows }: TerminalSize): string {
  return eventLine(atMs, 'r', `${columns}x${rows}`);
}

function eventLine(atMs: number, code: string, data: string): string {
  return `${JSON.stringify([Math.round(atMs) / 1_000, code, data])}\n`;
}
