import { type PracticeRole, USUAL_LIMITS } from '#contracts';
import type { SignedUp } from './roster.js';
import { hasPlace, missingPeople, movingUp } from './roster-rules.js';

let turn = 0;

function someone(role: PracticeRole, standing: SignedUp['standing'] = 'in'): SignedUp {
  turn += 1;
  const name = `${role} ${turn}`;
  return {
    practiceId: 'p',
    personId: name,
    name,
    role,
    standing,
    since: new Date(turn),
    instigated: false,
  };
}

const many = (count: number, role: PracticeRole, standing?: SignedUp['standing']): SignedUp[] =>
  Array.from({ length: count }, () => someone(role, standing));

describe('a place in a practice', () => {
  it('is there for six responders, of whom the coordinator is one, and for three instigators', () => {
    const five = [...many(4, 'responder'), someone('coordinator')];
    expect(hasPlace(five, USUAL_LIMITS, 'responder')).toBe(true);
    expect(hasPlace([...five, someone('responder')], USUAL_LIMITS, 'responder')).toBe(false);
    expect(hasPlace(many(2, 'instigator'), USUAL_LIMITS, 'instigator')).toBe(true);
    expect(hasPlace(many(3, 'instigator'), USUAL_LIMITS, 'instigator')).toBe(false);
  });

  it('is there for any number of observers', () => {
    expect(hasPlace(many(100, 'observer'), USUAL_LIMITS, 'observer')).toBe(true);
  });

  it('is not taken from under those who wait for one', () => {
    const oneWaits = [...many(5, 'responder'), someone('responder', 'waiting')];
    expect(hasPlace(oneWaits, USUAL_LIMITS, 'responder')).toBe(false);
    expect(hasPlace(oneWaits, USUAL_LIMITS, 'instigator')).toBe(true);
  });

  it('that comes free goes to whoever waits longest', () => {
    const waiting = many(3, 'responder', 'waiting');
    expect(movingUp([...many(6, 'responder'), ...waiting], USUAL_LIMITS)).toEqual([]);
    expect(movingUp([...many(4, 'responder'), ...waiting], USUAL_LIMITS)).toEqual(waiting.slice(0, 2));
    expect(movingUp([...many(8, 'responder'), ...waiting], USUAL_LIMITS)).toEqual([]);
  });
});

describe('who is missing', () => {
  it('is counted for a group, without those who wait or have withdrawn', () => {
    const people = [...many(2, 'responder'), someone('responder', 'withdrawn'), someone('observer')];
    expect(missingPeople({ mode: 'group', limits: USUAL_LIMITS }, people)).toEqual({
      instigators: 1,
      responders: 1,
    });
  });

  it('is nobody when somebody practises alone', () => {
    const missing = missingPeople({ mode: 'alone', limits: USUAL_LIMITS }, many(1, 'responder'));
    expect(missing).toEqual({ instigators: 0, responders: 0 });
  });
});
