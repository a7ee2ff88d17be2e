import { createServer, type Server } from 'node:net';
import { LineSplitter } from '../../supervisor/line-splitter.js';
import type { LogEntry } from './log-entry.js';
import { parseShippedLine } from './shipped-line.js';

/** Longer than any line that a collector sends: 8 KiB of text, escaped. */
const MAX_LINE_LENGTH = 64 * 1024;

/** What came in since the start. */
export interface IntakeCounts {
  entries: number;
  refused: number;
}

/** Takes lines from the collectors of all nodes, one JSON object a line, over TCP. */
export function createLogIntake(
  onEntries: (entries: readonly LogEntry[]) => void,
  counts: IntakeCounts,
): Server {
  return createServer((socket) => {
    let batch: LogEntry[] = [];
    const lines = new LineSplitter((line) => {
      const entry = parseShippedLine(line);
      if (entry) batch.push(entry);
      else counts.refused += 1;
    }, MAX_LINE_LENGTH);
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => {
      lines.push(chunk);
      counts.entries += batch.length;
      if (batch.length > 0) onEntries(batch);
      batch = [];
    });
    // A node that dies takes its connection with it; what it had sent is here.
    socket.on('error', () => socket.destroy());
  });
}
