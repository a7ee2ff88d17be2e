import { durationMs } from '#contracts';
import { advice, type Rule } from './finding.js';

/** Where as many of its runs fail as this, a journey says within few runs that it is not well. */
const OFTEN = 0.5;
/** So probable may it be that a journey succeeds all through the hold time although nothing has changed. */
const BY_CHANCE = 0.05;

/**
 * What fails only now and then succeeds a few times in a row by chance, and service would be called restored. The hold
 * time must be long enough for one of the journeys that suffer to show it.
 */
export const checkHold: Rule = ({ scenario: { expect, hold }, stack }) => {
  const suffering = expect.journeys.filter(({ failedShare }) => failedShare > 0);
  if (suffering.length === 0 || suffering.some(({ failedShare }) => failedShare >= OFTEN)) return [];
  const leastMs = Math.min(
    ...suffering.map(({ journey, failedShare }) => {
      const everyMs = stack.file.journeys.find(({ name }) => name === journey)?.everyMs ?? 0;
      return everyMs * Math.ceil(Math.log(BY_CHANCE) / Math.log(1 - failedShare));
    }),
  );
  if (durationMs(hold) >= leastMs) return [];
  const least = `${Math.ceil(leastMs / 1_000)}s`;
  const message = `So few runs fail that all may succeed for ${hold} by chance: hold for ${least} at least, or expect more to fail.`;
  return [advice(['hold'], message)];
};
