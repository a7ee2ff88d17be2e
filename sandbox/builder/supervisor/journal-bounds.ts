import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { type JournalEntry, parseDiskLine } from './journal-entry.js';
import { fullTime } from './journal-format.js';

/** More than the longest line. */
const EDGE_BYTES = 64 * 1024;

/**
 * The line that `journalctl` begins with: when the journal on disk begins and, unless it is followed, ends. Undefined
 * for an empty journal.
 */
export function journalBounds(path: string, follow: boolean): string | undefined {
  const files = [`${path}.1`, path].filter((it) => existsSync(it));
  const entries = files.map(edgesOf).filter((it) => it !== undefined);
  const [first, last] = [entries[0]?.first, entries.at(-1)?.last];
  if (!first || !last) {
    return undefined;
  }
  const end = follow ? '' : `, end at ${fullTime(last.atMicros)}`;
  return `-- Logs begin at ${fullTime(first.atMicros)}${end}. --`;
}

function edgesOf(path: string): { first: JournalEntry; last: JournalEntry } | undefined {
  const descriptor = openSync(path, 'r');
  try {
    const { size } = fstatSync(descriptor);
    const [first, last] = [
      entriesAt(descriptor, 0)[0],
      entriesAt(descriptor, Math.max(0, size - EDGE_BYTES)).at(-1),
    ];
    return first && last && { first, last };
  } finally {
    closeSync(descriptor);
  }
}

function entriesAt(descriptor: number, position: number): JournalEntry[] {
  const chunk = Buffer.alloc(EDGE_BYTES);
  const count = readSync(descriptor, chunk, 0, EDGE_BYTES, position);
  return chunk
    .toString('utf8', 0, count)
    .split('\n')
    .map(parseDiskLine)
    .filter((it) => it !== null);
}
