import { nearest, suggestion } from './did-you-mean.js';

describe('did you mean', () => {
  it('knows a slip of the finger', () => {
    expect(nearest('ndoe', ['node', 'journey'])).toBe('node');
  });

  it('does not guess wildly', () => {
    expect(nearest('elephant', ['node', 'journey'])).toBeUndefined();
    expect(suggestion('elephant', ['node', 'journey'])).toBe('use one of node, journey.');
    expect(suggestion('elephant', [])).toContain('remove it');
  });
});
