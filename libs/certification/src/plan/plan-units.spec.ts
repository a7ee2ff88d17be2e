import { stringify } from 'yaml';
import { parseScenario, type ScenarioTemplate } from '#scenarios';
import { tinyScenarioText } from '../fakes/tiny-unit.js';
import { planUnits } from './plan-units.js';

function template(parameters: object = {}): ScenarioTemplate {
  const parsed = parseScenario(stringify({ ...tinyScenarioText(), parameters }), 'stuck.yaml');
  if (!parsed.template) throw new Error(JSON.stringify(parsed.problems));
  return parsed.template;
}

describe('the practices that prove a scenario', () => {
  it('are one in which nobody acts and one for each fix and each decoy', () => {
    expect(planUnits(template(), undefined).map(({ name }) => name)).toEqual([
      'baseline',
      'fix:loosen',
      'fix:wedge',
      'decoy:wait',
      'decoy:pull',
      'decoy:hammer',
    ]);
  });

  it('take turns with the variants, always in the same way', () => {
    const varied = template({ shard: { choices: [1, 2, 3] } });
    const seeds = planUnits(varied, undefined).map(({ variant }) => variant.seed);
    expect(new Set(seeds).size).toBe(3);
    expect(seeds.slice(0, 3)).toEqual(seeds.slice(3));
    expect(planUnits(varied, undefined).map(({ variant }) => variant.seed)).toEqual(seeds);
  });

  it('play one variant alone when its seed is given', () => {
    const varied = template({ shard: { choices: [1, 2, 3] } });
    expect(new Set(planUnits(varied, 'monday').map(({ variant }) => variant.seed))).toEqual(
      new Set(['monday']),
    );
  });
});
