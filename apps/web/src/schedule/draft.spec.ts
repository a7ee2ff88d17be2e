import type { BlindChoice } from './choices.js';
import { EMPTY_DRAFT, problemsOf, requestOf } from './draft.js';

const choice: BlindChoice = {
  id: 'builder/core-locked',
  label: 'Incident A',
  stack: 'builder',
  difficulty: 2,
  expectedMinutes: 30,
  componentCount: 2,
};
const now = new Date('2026-11-20T12:00:00Z');

describe('the form that schedules a practice', () => {
  it('can be sent as it is: a surprise, now', () => {
    expect(problemsOf(EMPTY_DRAFT, [choice], now)).toEqual({});
    expect(requestOf(EMPTY_DRAFT, [choice], () => 0)).toEqual({
      scenario: 'builder/core-locked',
      role: 'responder',
    });
  });

  it('refuses a difficulty that no incident has', () => {
    expect(problemsOf({ ...EMPTY_DRAFT, difficulty: 5 }, [choice], now)).toHaveProperty('scenario');
  });

  it('wants an instigator to choose', () => {
    expect(problemsOf({ ...EMPTY_DRAFT, role: 'instigator' }, [choice], now)).toHaveProperty('scenario');
  });

  it('refuses a start that is past or missing', () => {
    const later = { ...EMPTY_DRAFT, when: 'later' as const };
    expect(problemsOf({ ...later, localTime: '2020-01-01T10:00' }, [choice], now)).toHaveProperty(
      'localTime',
    );
    expect(problemsOf(later, [choice], now)).toHaveProperty('localTime');
  });

  it('sends the start as an instant, so that the zone cannot be mistaken', () => {
    const draft = { ...EMPTY_DRAFT, when: 'later' as const, localTime: '2026-12-01T10:00' };
    expect(requestOf(draft, [choice], () => 0).startsAt).toBe(new Date(2026, 11, 1, 10, 0).toISOString());
  });

  it('sends neither seed nor script for a responder', () => {
    const request = requestOf({ ...EMPTY_DRAFT, variant: 'seed', rehearse: true }, [choice], () => 0);
    expect(request).toEqual({ scenario: 'builder/core-locked', role: 'responder' });
  });
});
