import { earliestOf, statesOf } from './past-filters.js';

describe('what is asked of past practices', () => {
  it('is how they ended, as states', () => {
    expect(statesOf('aborted')).toEqual(['aborted']);
    expect(statesOf('played')).toEqual(['assessed', 'debriefed', 'closed']);
    expect(statesOf('')).toEqual([]);
    expect(statesOf('typed into the address')).toEqual([]);
  });

  it('is from when on, the same all day long', () => {
    const asked = earliestOf('30', new Date(2026, 10, 22, 9, 30));
    expect(asked).toBe(new Date(2026, 9, 23).toISOString());
    expect(earliestOf('30', new Date(2026, 10, 22, 23, 59))).toBe(asked);
    expect(earliestOf('', new Date())).toBe('');
    expect(earliestOf('typed into the address', new Date())).toBe('');
  });
});
