import type { ExperienceLevel, MixAdvice } from '#contracts';
import { rankOf } from './experience.js';

/** Somebody, and how well they know each component that matters. */
export interface Knower {
  personId: string;
  name: string;
  levels: readonly ExperienceLevel[];
}

/** On average: below the one they are new to it, from the other on they are experts. */
const NEW_BELOW = 1;
const EXPERT_FROM = 2;
/** So many people are named who would help. */
const NAMED = 5;

/**
 * Whether a group is mixed, and who would make it so. People are named by the alphabet: who knows how much is
 * advice for the group, and no ranking.
 */
export function adviseOnMix(
  responders: readonly Knower[],
  others: readonly Knower[],
): Omit<MixAdvice, 'about'> {
  const standing = standingOf(responders.map(average));
  const helps =
    standing === 'all-new'
      ? (one: Knower) => average(one) >= EXPERT_FROM
      : standing === 'all-expert'
        ? (one: Knower) => average(one) < EXPERT_FROM
        : () => false;
  const named = others.filter(helps).sort((a, b) => a.name.localeCompare(b.name));
  const wouldBalance = named.slice(0, NAMED).map(({ personId, name }) => ({ personId, name }));
  return { standing, wouldBalance };
}

function standingOf(averages: readonly number[]): MixAdvice['standing'] {
  if (averages.length < 2) return 'too-few';
  if (averages.every((one) => one < NEW_BELOW)) return 'all-new';
  if (averages.every((one) => one >= EXPERT_FROM)) return 'all-expert';
  return 'mixed';
}

function average({ levels }: Knower): number {
  if (levels.length === 0) return 0;
  return levels.reduce((sum, level) => sum + rankOf(level), 0) / levels.length;
}
