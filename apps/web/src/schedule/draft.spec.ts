import { EMPTY_DRAFT, problemsOf, requestOf } from './draft.js';

const now = new Date('2026-11-20T12:00:00Z');
const { timeZone } = EMPTY_DRAFT;
const anything = { skills: [], people: [] };

describe('the form that schedules a practice', () => {
  it('can be sent as it is: anything, now', () => {
    expect(problemsOf(EMPTY_DRAFT, now)).toEqual({});
    expect(requestOf(EMPTY_DRAFT)).toEqual({ draw: anything, role: 'responder', timeZone });
  });

  it('names a scenario only for an instigator', () => {
    const named = { ...EMPTY_DRAFT, scenario: 'builder/core-locked' };
    expect(requestOf(named)).toEqual({ draw: anything, role: 'responder', timeZone });
    expect(requestOf({ ...named, role: 'instigator' })).toEqual({
      scenario: 'builder/core-locked',
      role: 'instigator',
      timeZone,
    });
  });

  it('refuses a start that is past or missing', () => {
    const later = { ...EMPTY_DRAFT, when: 'later' as const };
    expect(problemsOf({ ...later, localTime: '2020-01-01T10:00' }, now)).toHaveProperty('localTime');
    expect(problemsOf(later, now)).toHaveProperty('localTime');
  });

  it('sends the start with its zone, so that it cannot be mistaken', () => {
    const later = { ...EMPTY_DRAFT, when: 'later' as const, localTime: '2026-12-01T10:00' };
    expect(requestOf({ ...later, timeZone: 'Asia/Tokyo', minutes: 90 })).toMatchObject({
      localStart: '2026-12-01T10:00',
      timeZone: 'Asia/Tokyo',
      expectedMinutes: 90,
    });
  });

  it('sends neither seed nor script for a responder', () => {
    const request = requestOf({ ...EMPTY_DRAFT, variant: 'seed', rehearse: true });
    expect(request).toEqual({ draw: anything, role: 'responder', timeZone });
  });

  it('asks for a group only when one is wanted, and never for a script with it', () => {
    expect(requestOf(EMPTY_DRAFT)).not.toHaveProperty('mode');
    const group = { ...EMPTY_DRAFT, role: 'instigator' as const, mode: 'group' as const, rehearse: true };
    expect(requestOf(group)).toMatchObject({ mode: 'group', role: 'instigator' });
    expect(requestOf(group)).not.toHaveProperty('responder');
  });
});
