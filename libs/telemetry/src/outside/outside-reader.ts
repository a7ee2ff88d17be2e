import { type JourneyOutcome, outsideLineSchema, type StackAlert } from '#contracts';
import { RunSequence, type StreamPosition } from './run-sequence.js';

/** One line of the outside node's log with the engine's time stamp. */
export interface OutsideText {
  at: Date;
  text: string;
}

export type OutsideReading =
  | { kind: 'outcome'; run: string; outcome: JourneyOutcome }
  | { kind: 'alert'; alert: StackAlert; receivedAt: Date };

export interface OutsideReaderOptions {
  /** Names the first life of the traffic source, for example the sandbox's id. */
  run: string;
  /** Where the stored stream ends, when it is read on after a restart. */
  position?: StreamPosition;
}

/** Longer lines are not ours; they are counted and dropped unread. */
const LONGEST_LINE = 64 * 1024;

/**
 * Reads the log of a stack's outside node. Lines that are no readings (a stack trace, half a line at a crash)
 * are counted in `badLines`, the last of them is kept for the log, and reading goes on.
 */
export class OutsideReader {
  private readonly sequence: RunSequence;
  badLines = 0;
  repeatedLines = 0;
  lastBadLine: string | null = null;

  constructor(options: OutsideReaderOptions) {
    this.sequence = new RunSequence(options.run, options.position);
  }

  /** What the line says, or null for an empty, bad or repeated one. */
  read(line: OutsideText): OutsideReading | null {
    const text = line.text.trim();
    if (text === '') return null;
    const parsed = outsideLineSchema.safeParse(parse(text));
    if (!parsed.success) {
      this.badLines += 1;
      this.lastBadLine = text.slice(0, 200);
      return null;
    }
    if (parsed.data.kind === 'alert') return { kind: 'alert', alert: parsed.data, receivedAt: line.at };
    const run = this.sequence.accept(parsed.data);
    if (run === null) {
      this.repeatedLines += 1;
      return null;
    }
    return { kind: 'outcome', run, outcome: parsed.data };
  }

  /** Reads a whole stream; ends when it ends. */
  async *readAll(lines: AsyncIterable<OutsideText>): AsyncGenerator<OutsideReading> {
    for await (const line of lines) {
      const reading = this.read(line);
      if (reading) yield reading;
    }
  }
}

function parse(text: string): unknown {
  if (text.length > LONGEST_LINE) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: the caller counts it as a bad line.
    return undefined;
  }
}
