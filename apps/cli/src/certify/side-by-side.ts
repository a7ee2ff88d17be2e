import { readFile } from 'node:fs/promises';
import { availableParallelism, freemem } from 'node:os';

/** What a sandbox of the largest stack takes with all that is done in it. */
const SANDBOX_BYTES = 1.5 * 1_024 ** 3;
/** Waiting is most of what a practice does: a processor carries so many. */
const PRACTICES_PER_PROCESSOR = 2;

/** How many practices this machine plays side by side. */
export async function usualParallel(): Promise<number> {
  const byMemory = Math.floor((await availableBytes()) / SANDBOX_BYTES);
  return Math.max(1, Math.min(byMemory, availableParallelism() * PRACTICES_PER_PROCESSOR));
}

async function availableBytes(): Promise<number> {
  const meminfo = await readFile('/proc/meminfo', 'utf8').catch(() => '');
  const kib = /^MemAvailable:\s+(\d+) kB$/m.exec(meminfo)?.[1];
  return kib === undefined ? freemem() : Number(kib) * 1_024;
}
