import { withoutLastClosing } from './malformed-text.js';

describe('a text that is malformed', () => {
  it.each([
    ['shards = [0, 1]\n', 'shards = [0, 1\n'],
    ['name = "a"\n', 'name = "a\n'],
    ['server { listen 80; }\n# end\n', 'server { listen 80; \n# end\n'],
    ['{"a": [1]}', '{"a": [1]'],
  ])('lacks its last closing sign: %s', (text, malformed) => {
    expect(withoutLastClosing(text)).toBe(malformed);
  });

  it('cannot be made of one that closes nothing', () => {
    expect(withoutLastClosing('a = 1\n')).toBeNull();
  });
});
