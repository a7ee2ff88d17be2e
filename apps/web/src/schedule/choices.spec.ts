import type { OfferedScenario } from '#contracts';
import { drawOf, lengthsOf, namedOf } from './choices.js';
import { EMPTY_DRAFT } from './draft.js';

const offered = (id: string | null, expectedMinutes = 30): OfferedScenario => ({
  id,
  stack: 'builder',
  version: 1,
  difficulty: 2,
  skills: [],
  components: [],
  componentCount: 2,
  expectedMinutes,
  variants: 4,
  certifiedAt: null,
  known: null,
});

describe('what one chooses from', () => {
  it('has a name only where the server gave one', () => {
    expect(namedOf([offered(null), offered('builder/a')]).map(({ id }) => id)).toEqual(['builder/a']);
  });

  it('is asked of the server by difficulty, skill and length, and by nothing that was left open', () => {
    expect(drawOf(EMPTY_DRAFT)).toEqual({ skills: [], people: [] });
    const wish = { ...EMPTY_DRAFT, difficulty: 3, skills: ['locks'], mostMinutes: 60 };
    expect(drawOf(wish)).toEqual({ skills: ['locks'], people: [], difficulty: 3, mostMinutes: 60 });
  });

  it('has the lengths that make a difference', () => {
    expect(lengthsOf([offered(null, 60), offered(null, 30), offered(null, 60)])).toEqual([30, 60]);
  });
});
