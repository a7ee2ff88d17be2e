import { tempoOption, variantOption } from './request-option.js';

describe('options that the server would refuse', () => {
  it.each(['0', '-1', '0.5', '101', '1e400', 'fast', '', ' '])('refuses the tempo "%s"', (text) => {
    expect(() => tempoOption(text)).toThrow('The tempo is a number from 1 to 100, for example 10.');
  });

  it('takes a tempo between whole numbers', () => {
    expect(tempoOption('2.5')).toBe(2.5);
  });

  it.each(['', '../x', 'a b', 'x'.repeat(33)])('refuses the variant "%s"', (text) => {
    expect(() => variantOption(text)).toThrow('The variant is a seed of letters');
  });

  it('takes a seed as it is', () => {
    expect(variantOption('Demo_1-a')).toBe('Demo_1-a');
  });
});
