import { EMPTY_DRAFT, problemsOf, requestOf } from './draft.js';

const now = new Date('2026-11-20T12:00:00Z');
const anything = { skills: [], people: [] };

describe('the form that schedules a practice', () => {
  it('can be sent as it is: anything, now', () => {
    expect(problemsOf(EMPTY_DRAFT, now)).toEqual({});
    expect(requestOf(EMPTY_DRAFT)).toEqual({ draw: anything, role: 'responder' });
  });

  it('names a scenario only for an instigator', () => {
    const named = { ...EMPTY_DRAFT, scenario: 'builder/core-locked' };
    expect(requestOf(named)).toEqual({ draw: anything, role: 'responder' });
    expect(requestOf({ ...named, role: 'instigator' })).toEqual({
      scenario: 'builder/core-locked',
      role: 'instigator',
    });
  });

  it('refuses a start that is past or missing', () => {
    const later = { ...EMPTY_DRAFT, when: 'later' as const };
    expect(problemsOf({ ...later, localTime: '2020-01-01T10:00' }, now)).toHaveProperty('localTime');
    expect(problemsOf(later, now)).toHaveProperty('localTime');
  });

  it('sends the start as an instant, so that the zone cannot be mistaken', () => {
    const draft = { ...EMPTY_DRAFT, when: 'later' as const, localTime: '2026-12-01T10:00' };
    expect(requestOf(draft).startsAt).toBe(new Date(2026, 11, 1, 10, 0).toISOString());
  });

  it('sends neither seed nor script for a responder', () => {
    const request = requestOf({ ...EMPTY_DRAFT, variant: 'seed', rehearse: true });
    expect(request).toEqual({ draw: anything, role: 'responder' });
  });
});
