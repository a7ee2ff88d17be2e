import type { ProblemPath } from '#authoring';
import type { Probe, ScenarioFile } from '#contracts';

/** All probes of a scenario, each with its place. */
export function probes(scenario: ScenarioFile): { probe: Probe; path: ProblemPath }[] {
  const place = (list: Probe[], path: ProblemPath) =>
    list.map((probe, index) => ({ probe, path: [...path, index] }));
  return [
    ...place(scenario.expect.evidence, ['expect', 'evidence']),
    ...place(scenario.expect.absent, ['expect', 'absent']),
    ...place(scenario.probes.rootCause, ['probes', 'rootCause']),
    ...place(scenario.probes.invariants, ['probes', 'invariants']),
  ];
}
