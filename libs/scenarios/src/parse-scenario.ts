import { z } from 'zod';
import { type Explained, type Problem, YamlSource } from '#authoring';
import { scenarioFileSchema } from '#contracts';
import { checkReferences } from './read/check-references.js';
import { explainScenarioIssues } from './read/explain-scenario-issue.js';
import { resolveScenario } from './read/resolve-scenario.js';
import type { ScenarioTemplate } from './scenario-template.js';
import { checkChoices } from './vary/check-choices.js';
import { firstChoices } from './vary/parameter-choices.js';

/** A template, or the problems that keep the text from being one. */
export type ParsedScenario =
  | { template: ScenarioTemplate; problems: [] }
  | { template: undefined; problems: Problem[] };

const NO_SCENARIO =
  'Begin with "id:": a scenario is keys with values. `simsup scenario new` writes one with everything in its place.';

const headSchema = z.object({ parameters: scenarioFileSchema.shape.parameters });

/** Reads a scenario file. Pure: `fileName` only stands in the problems. */
export function parseScenario(written: string | Uint8Array, fileName: string): ParsedScenario {
  const source = new YamlSource(fileName, written);
  if (source.problems.length > 0) return { template: undefined, problems: source.problems };
  const { raw } = source;
  if (!isRecord(raw)) return refused([source.problem([], NO_SCENARIO)]);
  const head = headSchema.safeParse(raw, { reportInput: true });
  if (!head.success) return refused(explained(source, explainScenarioIssues(head.error.issues)));
  return resolvable(source, raw, head.data.parameters);
}

function resolvable(
  source: YamlSource,
  raw: Record<string, unknown>,
  parameters: ScenarioTemplate['parameters'],
): ParsedScenario {
  const unknown = explained(source, [...checkChoices(parameters), ...checkReferences(raw, parameters)]);
  const { scenario, problems } = resolveScenario(raw, firstChoices(parameters));
  const others = explained(source, problems).filter(({ path }) => !unknown.some((one) => one.path === path));
  if (unknown.length > 0 || !scenario) return refused([...unknown, ...others]);
  const { id } = scenario;
  return {
    template: { id, fileName: source.fileName, parameters, raw, sample: scenario, source },
    problems: [],
  };
}

function explained(source: YamlSource, list: Explained[]): Problem[] {
  return list.map(({ path, message }) => source.problem(path, message));
}

function refused(problems: Problem[]): ParsedScenario {
  return { template: undefined, problems: problems.sort((a, b) => a.line - b.line || a.column - b.column) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
