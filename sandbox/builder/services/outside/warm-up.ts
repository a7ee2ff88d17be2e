import { setTimeout as sleep } from 'node:timers/promises';
import { scaledMs } from '../kit/tempo.js';
import type { Journey } from './journey.js';
import type { Traffic } from './traffic.js';

const DEADLINE_MS = scaledMs(120_000);
const RETRY_MS = 500;

/**
 * Tries every journey until each has succeeded once, so that the start of the stack does not count as its failure.
 * Gives up silently at the deadline: then the failures are to be seen.
 */
export async function warmUp(traffic: Traffic, journeys: readonly Journey[]): Promise<void> {
  const until = performance.now() + DEADLINE_MS;
  const open = [...journeys];
  while (open[0] !== undefined && performance.now() < until) {
    const { ok } = await traffic.visit(open[0]);
    if (ok) open.shift();
    else await sleep(RETRY_MS);
  }
}
