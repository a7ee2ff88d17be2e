import { rangeOption } from './range-option.js';

describe('a range on the command line', () => {
  it.each([
    ['3-6', { least: 3, most: 6 }],
    ['0-2', { least: 0, most: 2 }],
    ['4', { least: 4, most: 4 }],
  ])('%s is the least and the most', (text, range) => {
    expect(rangeOption(text)).toEqual(range);
  });

  it.each(['', '6-3', '0', '1-31', '-1', '1-', 'many', '1-2-3', '1.5-2'])('is not "%s"', (text) => {
    expect(() => rangeOption(text)).toThrow('for example 3-6');
  });
});
