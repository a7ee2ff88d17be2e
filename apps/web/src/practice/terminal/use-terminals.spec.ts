import { NO_TERMINALS, reduceTerminals, type Terminals, type TerminalsAction } from './use-terminals.js';

const folded = (...actions: TerminalsAction[]): Terminals => actions.reduce(reduceTerminals, NO_TERMINALS);

describe('the tabs of the terminal', () => {
  it('show the one opened last', () => {
    expect(folded({ kind: 'open' }, { kind: 'open' }).active).toBe(2);
  });

  it('show the neighbour of one that is closed', () => {
    const state = folded({ kind: 'open' }, { kind: 'open' }, { kind: 'dismiss', id: 2 });
    expect(state.active).toBe(1);
  });

  it('never use a number twice', () => {
    const state = folded({ kind: 'open' }, { kind: 'dismiss', id: 1 }, { kind: 'open' });
    expect(state.tabs.map((tab) => tab.id)).toEqual([2]);
  });

  it('keep a shell that has ended, with the reason', () => {
    const state = folded({ kind: 'open' }, { kind: 'ended', id: 1, reason: 'the connection was lost' });
    expect(state.tabs[0]).toEqual({ id: 1, status: 'ended', reason: 'the connection was lost' });
  });
});
