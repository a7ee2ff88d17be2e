import type { ScenarioFile } from '#contracts';
import { findAttempt, playedAttempt } from './find-attempt.js';

const scenario = {
  id: 'tiny/broken',
  fixes: [
    { name: 'give-it-back', title: 'Gives it back', kind: 'fix', within: '1m' },
    { name: 'go-around', title: 'Goes around', kind: 'workaround', within: '1m' },
  ],
  decoys: [{ name: 'restart-everything', title: 'Restarts', leadsTo: 'harm', within: '1m' }],
} as unknown as ScenarioFile;

describe('an attempt of a scenario', () => {
  it('is the first fix when none is named', () => {
    expect(playedAttempt(findAttempt(scenario, undefined))).toEqual({
      name: 'give-it-back',
      title: 'Gives it back',
      promises: 'fix',
    });
  });

  it('may be any fix or decoy, with what it promises', () => {
    expect(findAttempt(scenario, 'go-around').promises).toBe('workaround');
    expect(findAttempt(scenario, 'restart-everything').promises).toBe('harm');
  });

  it('that is mistyped gets the nearest name and all that there are', () => {
    expect(() => findAttempt(scenario, 'restart-everyting')).toThrow(
      'The scenario tiny/broken has no attempt "restart-everyting"; did you mean "restart-everything"? ' +
        'It has give-it-back, go-around, restart-everything.',
    );
  });

  it('that is nothing like any is refused as wrong input', () => {
    expect(() => findAttempt(scenario, 'zzz')).toThrow(
      expect.objectContaining({ code: 'input.invalid', message: expect.stringContaining('go-around') }),
    );
  });
});
