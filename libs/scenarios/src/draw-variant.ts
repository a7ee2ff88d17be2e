import { createHash } from 'node:crypto';
import { AppError } from '#kernel';
import { resolveScenario } from './read/resolve-scenario.js';
import type { ParameterValues, ScenarioTemplate, Variant } from './scenario-template.js';
import { choiceAt, choiceCount, firstChoices } from './vary/parameter-choices.js';

/**
 * Draws the parameters. Each has a draw of its own, from the seed and its name: a parameter that is added later
 * changes no other one, and a recorded seed keeps its meaning.
 * @throws AppError `scenario.invalid` when the values drawn do not fit the format
 */
export function drawVariant(template: ScenarioTemplate, seed: string): Variant {
  const values: ParameterValues = {};
  for (const [name, parameter] of Object.entries(template.parameters)) {
    const share = uniform(`${template.id}\n${seed}\n${name}`);
    values[name] = choiceAt(parameter, Math.floor(share * choiceCount(parameter)));
  }
  return { seed, values, scenario: resolved(template, values) };
}

/** How many different variants can be drawn. */
export function variantCount(template: ScenarioTemplate): number {
  return Object.values(template.parameters).reduce((count, parameter) => count * choiceCount(parameter), 1);
}

/** Most values of one parameter that {@link sampleValues} tries; of a longer range these many from its start. */
const TRIED = 50;

/** Values in which every choice of every parameter occurs (of a long range, both ends), but not every combination. */
export function sampleValues(parameters: ScenarioTemplate['parameters']): ParameterValues[] {
  const first = firstChoices(parameters);
  const others = Object.entries(parameters).flatMap(([name, parameter]) => {
    const count = choiceCount(parameter);
    const indexes = Array.from({ length: Math.min(count, TRIED) - 1 }, (_, i) => i + 1);
    if (count > TRIED) indexes.push(count - 1);
    return indexes.map((index) => ({ ...first, [name]: choiceAt(parameter, index) }));
  });
  return [first, ...others];
}

function resolved({ raw, id }: ScenarioTemplate, values: ParameterValues): Variant['scenario'] {
  const { scenario, problems } = resolveScenario(raw, values);
  if (scenario) return scenario;
  const details = problems.map(({ path, message }) => ({ field: path.join('.'), message }));
  throw new AppError('scenario.invalid', `A variant of ${id} is broken; lint the scenario to see where.`, {
    details,
  });
}

/** A number from 0 (included) to 1 (not included), evenly spread over texts. */
function uniform(text: string): number {
  return createHash('sha256').update(text).digest().readUIntBE(0, 6) / 2 ** 48;
}
