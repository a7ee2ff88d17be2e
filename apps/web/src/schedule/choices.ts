import type { ScenarioSummary } from '#contracts';

/** A scenario as a responder may see it: a letter and how hard and long it is, nothing that spoils. */
export interface BlindChoice {
  id: string;
  label: string;
  stack: string;
  difficulty: number;
  expectedMinutes: number;
  componentCount: number;
}

/** Mixes the bits of a text: an order without meaning, but the same on every visit. */
function shuffleKey(text: string): number {
  let hash = 2_166_136_261;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 16_777_619);
  }
  return hash >>> 0;
}

/**
 * Scenarios without their names. The alphabetical order of ids would itself be a hint, so the letters
 * follow a shuffled order; then the easy ones come first.
 */
export function blindChoices(scenarios: readonly ScenarioSummary[]): BlindChoice[] {
  return [...scenarios]
    .sort((a, b) => a.difficulty - b.difficulty || shuffleKey(a.id) - shuffleKey(b.id))
    .map((scenario, i) => ({
      id: scenario.id,
      label: `Incident ${letters(i)}`,
      stack: scenario.stack,
      difficulty: scenario.difficulty,
      expectedMinutes: scenario.expectedMinutes,
      componentCount: scenario.components.length,
    }));
}

/** 0 → A, 25 → Z, 26 → AA. */
function letters(i: number): string {
  const last = String.fromCharCode(65 + (i % 26));
  return i < 26 ? last : letters(Math.floor(i / 26) - 1) + last;
}

/** One of the scenarios of a difficulty (0: any), drawn by `random` in [0, 1); null when there is none. */
export function drawOne(
  choices: readonly BlindChoice[],
  difficulty: number,
  random: () => number,
): BlindChoice | null {
  const fitting = choices.filter((choice) => difficulty === 0 || choice.difficulty === difficulty);
  return fitting[Math.floor(random() * fitting.length)] ?? null;
}

/** What the difficulties mean. */
export const DIFFICULTY_WORDS: Record<number, string> = {
  1: 'first week on call',
  2: 'some practice',
  3: 'knows the stack',
  4: 'knows it well',
  5: 'experts disagree',
};
