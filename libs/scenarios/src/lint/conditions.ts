import type { ProblemPath } from '#authoring';
import type { ScenarioCondition, ScenarioFile, ScenarioInjection } from '#contracts';

/** An injection that waits for something. */
export interface Conditional {
  injection: ScenarioInjection;
  when: ScenarioCondition;
  path: ProblemPath;
}

/** All conditions of a scenario, each with its place. */
export function conditions(scenario: ScenarioFile): Conditional[] {
  return scenario.injections.flatMap((injection, index): Conditional[] =>
    injection.when ? [{ injection, when: injection.when, path: ['injections', index, 'when'] }] : [],
  );
}
