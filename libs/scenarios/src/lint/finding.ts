import type { ProblemPath, Severity } from '#authoring';
import type { ScenarioFile } from '#contracts';
import type { FaultLookup } from '../fault-lookup.port.js';
import type { StackFacts } from '../stack-lookup.port.js';

/** Something that a rule found in one variant. */
export interface Finding {
  path: ProblemPath;
  message: string;
  /** Absent: an error. */
  severity?: Severity;
}

/** What a rule reads. */
export interface RuleInput {
  scenario: ScenarioFile;
  stack: StackFacts;
  faults: FaultLookup;
}

export type Rule = (input: RuleInput) => Finding[];

/** Something that could be better: the scenario can be played as it is. */
export function advice(path: ProblemPath, message: string): Finding {
  return { path, message, severity: 'advice' };
}
