import type { FileHandle } from 'node:fs/promises';

/** A line without its newline, and where in the file it starts (bytes). */
export interface PlacedLine {
  readonly offset: number;
  readonly line: string;
}

const CHUNK_BYTES = 64 * 1024;
const NEWLINE = 0x0a;

/**
 * The whole lines of a file that end at or before byte `end`, last one first, in batches of one chunk each, so that
 * a search through megabytes holds kilobytes.
 */
export async function* linesBackwards(file: FileHandle, end: number): AsyncGenerator<readonly PlacedLine[]> {
  let rest: Buffer = Buffer.alloc(0);
  for (let start = end; start > 0; ) {
    const length = Math.min(CHUNK_BYTES, start);
    start -= length;
    const chunk = Buffer.allocUnsafe(length);
    await file.read(chunk, 0, length, start);
    const block = rest.length === 0 ? chunk : Buffer.concat([chunk, rest]);
    const first = start === 0 ? 0 : block.indexOf(NEWLINE) + 1;
    yield placedLines(block.subarray(first), start + first);
    rest = block.subarray(0, first);
  }
}

/** The lines of `block`, which starts with a line, last one first. */
function placedLines(block: Buffer, blockOffset: number): PlacedLine[] {
  const lines: PlacedLine[] = [];
  for (let start = 0, stop = 0; ; start = stop + 1) {
    stop = block.indexOf(NEWLINE, start);
    if (stop < 0) return lines.reverse();
    lines.push({ offset: blockOffset + start, line: block.toString('utf8', start, stop) });
  }
}
