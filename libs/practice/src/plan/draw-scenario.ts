import type { ScenarioSummary, ScenarioWish } from '#contracts';

/** A scenario that could be played, and what is known of it. */
export interface Candidate {
  scenario: ScenarioSummary;
  /** Nobody of the group knows any of it. */
  unseen: boolean;
  /** Seed of a variant that nobody of the group knows; null when they know all. */
  freshSeed: string | null;
}

/** True when a scenario is of the wished stack, difficulty, skill and length. */
export function fits(scenario: ScenarioSummary, wish: ScenarioWish): boolean {
  const { stack, difficulty, skills, mostMinutes } = wish;
  return (
    (stack === undefined || scenario.stack === stack) &&
    (difficulty === undefined || scenario.difficulty === difficulty) &&
    (skills.length === 0 || skills.some((skill) => scenario.skills.includes(skill))) &&
    (mostMinutes === undefined || scenario.expectedMinutes <= mostMinutes)
  );
}

/** One of those that nobody knows; else one with a variant that nobody knows. `random` is in [0, 1). */
export function drawOne(candidates: readonly Candidate[], random: () => number): Candidate | null {
  const playable = candidates.filter(({ freshSeed }) => freshSeed !== null);
  const unseen = playable.filter((candidate) => candidate.unseen);
  const from = unseen.length > 0 ? unseen : playable;
  return from[Math.floor(random() * from.length)] ?? null;
}
