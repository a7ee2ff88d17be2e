import {
  closeSync,
  createReadStream,
  existsSync,
  openSync,
  readSync,
  statSync,
  unwatchFile,
  watchFile,
} from 'node:fs';
import { createInterface } from 'node:readline';
import { type JournalEntry, parseDiskLine } from './journal-entry.js';
import { LineSplitter } from './line-splitter.js';

const FOLLOW_POLL_MS = 200;
const CHUNK_BYTES = 64 * 1024;

/** All entries of the journal, oldest first, from the file set aside and from the current one. */
export async function* readJournal(path: string): AsyncGenerator<JournalEntry> {
  for (const file of [`${path}.1`, path].filter((it) => existsSync(it))) {
    for await (const line of createInterface({ input: createReadStream(file, 'utf8') })) {
      const entry = parseDiskLine(line);
      if (entry) {
        yield entry;
      }
    }
  }
}

/** Calls `onEntry` for every entry written from now on, also when the file is set aside. Returns how to stop. */
export function followJournal(path: string, onEntry: (entry: JournalEntry) => void): () => void {
  const lines = new LineSplitter((line) => {
    const entry = parseDiskLine(line);
    if (entry) {
      onEntry(entry);
    }
  }, Number.POSITIVE_INFINITY);
  let offset = existsSync(path) ? statSync(path).size : 0;
  watchFile(path, { interval: FOLLOW_POLL_MS }, (now) => {
    offset = readFrom(path, now.size < offset ? 0 : offset, lines);
  });
  return () => unwatchFile(path);
}

function readFrom(path: string, offset: number, lines: LineSplitter): number {
  const descriptor = openSync(path, 'r');
  const decoder = new TextDecoder();
  const chunk = Buffer.alloc(CHUNK_BYTES);
  let position = offset;
  for (let count = 1; count > 0; position += count) {
    count = readSync(descriptor, chunk, 0, CHUNK_BYTES, position);
    lines.push(decoder.decode(chunk.subarray(0, count), { stream: true }));
  }
  closeSync(descriptor);
  return position;
}
