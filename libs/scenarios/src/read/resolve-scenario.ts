import type { Explained } from '#authoring';
import { type ScenarioFile, scenarioFileSchema } from '#contracts';
import type { ParameterValues } from '../scenario-template.js';
import { explainScenarioIssues } from './explain-scenario-issue.js';
import { substitute } from './substitute.js';

export interface Resolved {
  /** undefined when there are problems. */
  scenario: ScenarioFile | undefined;
  problems: Explained[];
}

type Place = Record<PropertyKey, unknown>;

/** The scenario with these values for its parameters, checked against the format. */
export function resolveScenario(raw: Record<string, unknown>, values: ParameterValues): Resolved {
  const document = substitute(raw, values);
  const first = check(document);
  if (first.success) return { scenario: first.data, problems: [] };
  drawnNumbersAsTexts(document, raw, first.error.issues);
  const second = check(document);
  if (second.success) return { scenario: second.data, problems: [] };
  return { scenario: undefined, problems: explainScenarioIssues(second.error.issues) };
}

function check(document: unknown) {
  return scenarioFileSchema.safeParse(document, { reportInput: true });
}

/** A number that was drawn for a place where a text must stand becomes one. */
function drawnNumbersAsTexts(
  document: Place,
  raw: Place,
  issues: { code?: string; path: PropertyKey[] }[],
): void {
  for (const { path } of issues) {
    const [holder, written] = [placeOf(document, path), placeOf(raw, path)];
    const key = path.at(-1);
    if (holder === undefined || key === undefined) continue;
    if (typeof holder[key] === 'number' && typeof written?.[key] === 'string')
      holder[key] = String(holder[key]);
  }
}

/** The object or list that holds what the path leads to. */
function placeOf(document: Place, path: PropertyKey[]): Place | undefined {
  const holder = path
    .slice(0, -1)
    .reduce<unknown>((value, key) => (value as Place | undefined)?.[key], document);
  return holder !== null && typeof holder === 'object' ? (holder as Place) : undefined;
}
