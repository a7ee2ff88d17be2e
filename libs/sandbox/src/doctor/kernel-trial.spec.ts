import { readTrial } from './kernel-trial.js';

describe('readTrial', () => {
  it.each([
    ['capabilities 0000000000001000\nnetem yes\n', { netAdmin: true, netem: true }],
    ['capabilities 0000000000000000\nnetem no\n', { netAdmin: false, netem: false }],
    ['capabilities 0000000000001000\n', { netAdmin: true, netem: null }],
    ['', { netAdmin: null, netem: null }],
  ])('reads %j', (text, expected) => {
    expect(readTrial(text)).toEqual(expected);
  });
});
