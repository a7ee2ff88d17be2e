import { journalBounds } from './journal-bounds.js';
import type { JournalEntry } from './journal-entry.js';
import { formatEntry, type JournalQuery, wantsEntry } from './journal-query.js';
import { followJournal, readJournal } from './journal-reader.js';

/** Prints what the query asks for; keeps printing until `signal` aborts when it is to follow. */
export async function journalCommand(
  path: string,
  query: JournalQuery,
  print: (line: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const bounds = query.remarks ? journalBounds(path, query.follow) : undefined;
  if (bounds) {
    print(bounds);
  }
  const stored = query.follow || query.reverse || query.lines !== null;
  const kept: JournalEntry[] = [];
  let printed = 0;
  for await (const entry of readJournal(path)) {
    if (!wantsEntry(query, entry)) {
      continue;
    }
    printed += 1;
    if (!stored) {
      print(formatEntry(query, entry));
    } else if (kept.push(entry) > (query.lines ?? Number.POSITIVE_INFINITY)) {
      kept.shift();
    }
  }
  for (const entry of query.reverse ? kept.reverse() : kept) {
    print(formatEntry(query, entry));
  }
  if (query.follow) {
    await followUntil(path, query, print, signal);
  } else if (printed === 0 && query.remarks) {
    print('-- No entries --');
  }
}

function followUntil(
  path: string,
  query: JournalQuery,
  print: (line: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const stop = followJournal(path, (entry) => {
    if (wantsEntry(query, entry)) {
      print(formatEntry(query, entry));
    }
  });
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => {
      stop();
      resolve();
    });
  });
}
