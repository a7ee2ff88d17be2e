import type { ScenarioHint } from '#contracts';
import { hintsLeft, nextHint } from './next-hint.js';

const hints: ScenarioHint[] = [
  { kind: 'pointer', ref: 'guide:a', text: 'first' },
  { kind: 'question', text: 'who?' },
  { kind: 'pointer', ref: 'guide:b', text: 'second' },
  { kind: 'question', text: 'when?' },
];
const standing = (hintsGiven: number, questionsGiven: number, stumped: boolean) => ({
  hintsGiven,
  questionsGiven,
  stumped,
});
const next = (...args: Parameters<typeof standing>): string => nextHint(hints, standing(...args)).hint.text;

describe('the next hint', () => {
  it('passes questions over as long as responders are not stumped', () => {
    expect([next(0, 0, false), next(1, 0, false)]).toEqual(['first', 'second']);
  });

  it('goes in the order of the scenario once they are', () => {
    expect([next(0, 0, true), next(1, 0, true), next(2, 1, true), next(3, 1, true)]).toEqual([
      'first',
      'who?',
      'second',
      'when?',
    ]);
  });

  it('comes back to the questions that were passed over', () => {
    expect([next(2, 0, true), next(3, 1, true)]).toEqual(['who?', 'when?']);
  });

  it('says that the rest is for the stumped, and when nothing is left', () => {
    expect(() => next(2, 0, false)).toThrow('We are stumped');
    expect(() => next(4, 2, true)).toThrow('All hints have been given');
  });

  it('tells the position in the scenario', () => {
    expect(nextHint(hints, standing(1, 0, false)).index).toBe(2);
    expect(hintsLeft(hints, standing(2, 0, true)).map(({ index }) => index)).toEqual([1, 3]);
  });
});
