import { explainIssues } from '#authoring';
import type { FaultInspection } from './fault-lookup.port.js';
import { type FaultForm, parametersJsonSchema } from './json-schema/with-faults.js';

/** A kind of fault, as far as scenarios look at it. */
interface InspectedFault extends FaultForm {
  plan(parameters: object): { targets: string[] };
}

/** What a fault says of the parameters that a scenario gives it. Pure. */
export function inspectFault(fault: InspectedFault, given: unknown): FaultInspection {
  const parsed = fault.parameters.safeParse(given, { reportInput: true });
  if (parsed.success) return { problems: [], targets: fault.plan(parsed.data as object).targets };
  const problems = explainIssues(parsed.error.issues, () => parametersJsonSchema(fault)).map(
    ({ path, message }) => ({ path: [...path], message }),
  );
  return { problems, targets: [] };
}
