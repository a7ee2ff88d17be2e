import type { OfferedScenario, ScenarioDraw } from '#contracts';
import type { ScheduleDraft } from './schedule-draft.js';

/** A scenario that may be chosen by name. */
export interface NamedScenario extends OfferedScenario {
  id: string;
}

/** Those that the person may know by name. */
export function namedOf(scenarios: readonly OfferedScenario[]): NamedScenario[] {
  return scenarios.filter((scenario): scenario is NamedScenario => scenario.id !== null);
}

/** What the server is to draw from. */
export function drawOf({ difficulty, skills, mostMinutes }: ScheduleDraft): ScenarioDraw {
  return {
    skills,
    people: [],
    ...(difficulty === 0 ? {} : { difficulty }),
    ...(mostMinutes === 0 ? {} : { mostMinutes }),
  };
}

/** Lengths that one may choose: each at which another scenario begins to fit. */
export function lengthsOf(scenarios: readonly OfferedScenario[]): number[] {
  return [...new Set(scenarios.map(({ expectedMinutes }) => expectedMinutes))].sort((a, b) => a - b);
}

/** What the difficulties mean. */
export const DIFFICULTY_WORDS: Record<number, string> = {
  1: 'first week on call',
  2: 'some practice',
  3: 'knows the stack',
  4: 'knows it well',
  5: 'experts disagree',
};
