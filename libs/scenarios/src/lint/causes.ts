import type { ScenarioFile, ScenarioInjection } from '#contracts';

/** Injections that break something: all but the noise. None: a false alarm. */
export function causes(scenario: ScenarioFile): ScenarioInjection[] {
  return scenario.injections.filter(({ noise }) => !noise);
}
