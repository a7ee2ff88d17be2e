import type { ScenarioSummary } from '#contracts';
import { drawOne, fits } from './draw-scenario.js';

const scenario = (more: Partial<ScenarioSummary> = {}): ScenarioSummary => ({
  id: 'builder/a',
  stack: 'builder',
  version: 1,
  difficulty: 2,
  skills: ['postgres', 'logs'],
  components: [],
  expectedMinutes: 30,
  variants: 4,
  certifiedAt: null,
  ...more,
});

describe('what a group wishes for', () => {
  it('fits by stack, difficulty, any of the skills, and length', () => {
    expect(fits(scenario(), { skills: [] })).toBe(true);
    expect(fits(scenario(), { skills: ['dns', 'logs'], difficulty: 2, mostMinutes: 30 })).toBe(true);
    expect(fits(scenario(), { skills: ['dns'] })).toBe(false);
    expect(fits(scenario(), { skills: [], difficulty: 3 })).toBe(false);
    expect(fits(scenario(), { skills: [], mostMinutes: 29 })).toBe(false);
    expect(fits(scenario(), { skills: [], stack: 'other' })).toBe(false);
  });
});

describe('what is drawn', () => {
  const known = { scenario: scenario({ id: 'builder/known' }), unseen: false, freshSeed: null };
  const varied = { scenario: scenario({ id: 'builder/varied' }), unseen: false, freshSeed: 'x' };
  const fresh = ['b', 'c'].map((name) => ({
    scenario: scenario({ id: `builder/${name}` }),
    unseen: true,
    freshSeed: name,
  }));

  it('is what nobody knows, any of it', () => {
    const all = [known, varied, ...fresh];
    expect([0, 0.99].map((roll) => drawOne(all, () => roll))).toEqual(fresh);
  });

  it('is an unseen variant when everything was seen, and nothing when every variant was', () => {
    expect(drawOne([known, varied], () => 0.99)).toBe(varied);
    expect(drawOne([known], () => 0)).toBeNull();
  });
});
