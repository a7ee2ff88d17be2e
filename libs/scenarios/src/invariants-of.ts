import type { Probe, ScenarioFile, StackFile } from '#contracts';

/** What must stay green whatever responders do: what the scenario keeps of its stack, and its own invariants. */
export function invariantsOf({ probes }: Pick<ScenarioFile, 'probes'>, stack: StackFile): Probe[] {
  const kept = stack.invariants.filter(({ id }) => probes.keep.includes(id));
  return [...kept, ...probes.invariants];
}
