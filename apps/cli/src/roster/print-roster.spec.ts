import { type RosterView, USUAL_LIMITS } from '#contracts';
import { remarks } from './print-roster.js';

const roster: RosterView = {
  mode: 'group',
  limits: USUAL_LIMITS,
  overridden: null,
  entries: [],
  missing: { instigators: 0, responders: 2 },
  can: { signUpAs: [], lacks: [], withdraw: false, changeLimits: false },
};

describe('what is said about a roster', () => {
  it('is how many may take part, and who is missing', () => {
    expect(remarks(roster)).toEqual([
      'For 1 to 3 instigators and 3 to 6 responders.',
      'Still needed, or it is called off: 0 instigators, 2 responders.',
    ]);
  });

  it('names who overrode the limits, and why', () => {
    const overridden = { by: 'Ines', reason: 'half of us are away', at: '2026-11-20T10:00:00Z' };
    const missing = { instigators: 0, responders: 0 };
    expect(remarks({ ...roster, overridden, missing })).toEqual([
      'For 1 to 3 instigators and 3 to 6 responders, as Ines set it: half of us are away.',
    ]);
  });

  it('is short when somebody practises alone', () => {
    expect(remarks({ ...roster, mode: 'alone' })).toEqual(['Practised alone: others may observe.']);
  });
});
