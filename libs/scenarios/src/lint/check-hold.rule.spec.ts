import { type Change, lintTiny, printed } from '../fixture/lint-tiny.js';

describe('the hold time of what fails now and then', () => {
  const failing =
    (share: number, hold: string): Change =>
    (text) =>
      text.replace('failedShare: 0.5', `failedShare: ${share}`).replace('hold: 5s', `hold: ${hold}`);

  it.each([
    ['half of the runs fail', 0.5, '5s'],
    ['it is long enough for one of the failures to come', 0.3, '9s'],
  ])('is in order when %s', (_case, share, hold) => {
    expect(lintTiny(failing(share, hold))).toEqual([]);
  });

  it('is told to be too short when all may be well by chance', () => {
    const change = failing(0.3, '8s');
    const problem =
      'hold: advice: So few runs fail that all may succeed for 8s by chance: hold for 9s at least, or expect more to fail.';
    expect(lintTiny(change)).toEqual([printed('hold:', change, problem)]);
  });
});
