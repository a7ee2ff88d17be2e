import { mostTempo, tempoFor } from './scenario-tempo.js';

const stack = { id: 'tiny', tempo: { default: 3, max: 20 } };

describe('the tempo of a practice', () => {
  it('is the one that was asked for, or that of the stack, or what the scenario bears', () => {
    expect(tempoFor({}, stack, 20)).toBe(20);
    expect(tempoFor({}, stack, undefined)).toBe(3);
    expect(tempoFor({ tempo: { max: 2 } }, stack, undefined)).toBe(2);
    expect(tempoFor({ tempo: { max: 2 } }, stack, 1.5)).toBe(1.5);
  });

  it('is refused above what the stack can do, and above what the scenario bears', () => {
    const refusals = [
      [{}, 21, 'The stack "tiny" runs at most at tempo 20: choose 20 or less.'],
      [{ tempo: { max: 2 } }, 5, 'This scenario is played at most at tempo 2: choose 2 or less.'],
    ] as const;
    for (const [scenario, asked, sentence] of refusals)
      expect(() => tempoFor(scenario, stack, asked)).toThrow(sentence);
  });

  it('is never above that of the stack, whatever a scenario allows', () => {
    expect(mostTempo({ tempo: { max: 50 } }, stack)).toBe(20);
  });
});
