import { markOf } from './room.js';

describe('the mark of a message', () => {
  it('is its first word with a colon, in any case', () => {
    expect(markOf('Hypothesis: the disk is full')).toEqual({ mark: 'hypothesis', text: 'the disk is full' });
    expect(markOf('  finding :root owns it')).toEqual({ mark: 'finding', text: 'root owns it' });
  });

  it('is not guessed', () => {
    for (const text of ['my hypothesis: x', 'hypothesis the disk', 'note: x', ''])
      expect(markOf(text)).toBeNull();
  });
});
