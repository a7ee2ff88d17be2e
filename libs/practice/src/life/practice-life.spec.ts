import { practiceStateSchema } from '#contracts';
import { mayFollow, predecessors, wrongState } from './practice-life.js';

describe('the life of a practice', () => {
  it('leads from announced to closed one step at a time', () => {
    const path = ['announced', 'preparing', 'ready', 'live', 'restored', 'closed'] as const;
    for (let i = 1; i < path.length; i++)
      expect(mayFollow(path[i - 1] as 'live', path[i] as 'live')).toBe(true);
  });

  it('can be aborted from every state that is not over', () => {
    expect(predecessors('aborted')).toEqual(['draft', 'announced', 'preparing', 'ready', 'live', 'restored']);
  });

  it('never leaves its last states', () => {
    for (const to of practiceStateSchema.options) {
      expect(mayFollow('closed', to)).toBe(false);
      expect(mayFollow('aborted', to)).toBe(false);
    }
  });

  it('goes live when it was ready, or when what was restored fails again', () => {
    expect(predecessors('live')).toEqual(['ready', 'restored']);
  });

  it('says what to do when an action comes too late', () => {
    expect(wrongState('No hint can be given', 'closed').message).toBe(
      'No hint can be given: the practice is over. Schedule a new one.',
    );
  });
});
