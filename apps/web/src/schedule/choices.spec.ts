import type { ScenarioSummary } from '#contracts';
import { blindChoices, drawOne } from './choices.js';

const scenario = (name: string, difficulty: number): ScenarioSummary => ({
  id: `builder/${name}`,
  stack: 'builder',
  version: 1,
  difficulty,
  skills: ['postgres locks'],
  components: ['datastore', 'originsrv'],
  expectedMinutes: 30,
  variants: 4,
  certifiedAt: null,
});
const scenarios = ['alpha', 'beta', 'gamma', 'delta', 'epsilon'].map((name) => scenario(name, 2));

describe('what a responder chooses from', () => {
  it('says nothing of names, skills or components', () => {
    const { id, ...shown } = blindChoices([scenario('core-locked', 3)])[0] ?? { id: '' };
    expect(id).toBe('builder/core-locked');
    expect(shown).toEqual({
      label: 'Incident A',
      stack: 'builder',
      difficulty: 3,
      expectedMinutes: 30,
      componentCount: 2,
    });
  });

  it('does not letter them in the alphabetical order of their names', () => {
    const order = blindChoices(scenarios).map((choice) => choice.id);
    expect(order).not.toEqual([...order].sort());
  });

  it('letters them the same on every visit, however the server orders them', () => {
    expect(blindChoices([...scenarios].reverse())).toEqual(blindChoices(scenarios));
  });

  it('goes on with two letters after Z', () => {
    const many = Array.from({ length: 28 }, (_, i) => scenario(`s${i}`, 1));
    expect(
      blindChoices(many)
        .map((choice) => choice.label)
        .slice(25),
    ).toEqual(['Incident Z', 'Incident AA', 'Incident AB']);
  });
});

describe('a surprise', () => {
  const choices = blindChoices([scenario('easy', 1), scenario('hard', 5)]);
  it('is of the difficulty asked for', () => {
    expect(drawOne(choices, 5, () => 0)?.id).toBe('builder/hard');
  });
  it('can be any of them', () => {
    expect([0, 0.99].map((roll) => drawOne(choices, 0, () => roll)?.id)).toEqual([
      'builder/easy',
      'builder/hard',
    ]);
  });
  it('is none when there is none', () => {
    expect(drawOne(choices, 3, () => 0)).toBeNull();
  });
});
