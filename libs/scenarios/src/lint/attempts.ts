import type { ProblemPath } from '#authoring';
import type { ScenarioAttempt, ScenarioFile } from '#contracts';

/** Fixes and decoys, each with its place. */
export function attempts(scenario: ScenarioFile): { attempt: ScenarioAttempt; path: ProblemPath }[] {
  return (['fixes', 'decoys'] as const).flatMap((key) =>
    scenario[key].map((attempt, index) => ({ attempt, path: [key, index] })),
  );
}
