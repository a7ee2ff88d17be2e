import type { ScenarioFile } from '#contracts';
import type { ParameterValue, ParameterValues } from '../scenario-template.js';

export type Parameter = ScenarioFile['parameters'][string];

/** How many values the parameter can take. */
export function choiceCount(parameter: Parameter): number {
  if ('choices' in parameter) return parameter.choices.length;
  const [lowest, highest] = parameter.range;
  // A little more than the quotient, so that 0.3 / 0.1 counts three steps and not 2.999….
  return Math.max(1, Math.floor((highest - lowest) / parameter.step + 1e-9) + 1);
}

/** The value at a position from 0. */
export function choiceAt(parameter: Parameter, index: number): ParameterValue {
  if ('choices' in parameter) return parameter.choices[index] as ParameterValue;
  // Twelve digits are enough for any step and hide the error of binary fractions.
  return Number((parameter.range[0] + index * parameter.step).toPrecision(12));
}

/** The first value of every parameter. */
export function firstChoices(parameters: ScenarioFile['parameters']): ParameterValues {
  return Object.fromEntries(Object.entries(parameters).map(([name, p]) => [name, choiceAt(p, 0)]));
}

/** Fields of the records that are drawn for the parameter; none when single values are drawn. */
export function fieldsOf(parameter: Parameter): string[] {
  if (!('choices' in parameter)) return [];
  const [first] = parameter.choices;
  return typeof first === 'object' ? Object.keys(first) : [];
}
