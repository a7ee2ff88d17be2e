import { type PracticeRole, USUAL_LIMITS } from '#contracts';
import type { SignedUp } from './roster.js';
import { type SignUpFacts, signUpRefusal, withdrawalRefusal } from './sign-up-refusals.js';

function entry(personId: string, role: PracticeRole, more: Partial<SignedUp> = {}): SignedUp {
  const since = new Date('2026-11-20T10:00:00Z');
  return {
    practiceId: 'p',
    personId,
    name: personId,
    role,
    standing: 'in',
    since,
    instigated: false,
    ...more,
  };
}

function facts(people: SignedUp[] = [], more: Partial<SignUpFacts> = {}, mode: 'alone' | 'group' = 'group') {
  const roster = { practiceId: 'p', mode, limits: USUAL_LIMITS, overridden: null };
  return { state: 'announced' as const, roster, people, personId: 'ada', knows: false, lacking: [], ...more };
}

const OPEN_STATES = ['preparing', 'ready', 'live', 'restored'] as const;
const OVER_STATES = ['assessed', 'debriefed', 'closed', 'aborted'] as const;

describe('signing up', () => {
  it.each(['instigator', 'responder', 'observer'] as const)('as %s is open while it is announced', (role) => {
    expect(signUpRefusal(facts(), role)).toBeNull();
  });

  it.each(OPEN_STATES)('to take part is too late when it is %s; one may still observe', (state) => {
    for (const role of ['instigator', 'responder'] as const)
      expect(signUpRefusal(facts([], { state }), role)).toMatchObject({ code: 'practice.wrong-state' });
    expect(signUpRefusal(facts([], { state }), 'observer')).toBeNull();
  });

  it.each(OVER_STATES)('is closed to all when it is %s', (state) => {
    expect(signUpRefusal(facts([], { state }), 'observer')).toMatchObject({ code: 'practice.wrong-state' });
  });

  it('twice is refused, also for those who wait', () => {
    const waits = [entry('ada', 'responder', { standing: 'waiting' })];
    expect(signUpRefusal(facts(waits), 'observer')).toMatchObject({
      code: 'signup.already-in',
      message: 'You are signed up as responder, and wait for a place: withdraw first.',
    });
  });

  it('again is fine for those who have withdrawn', () => {
    const left = [entry('ada', 'responder', { standing: 'withdrawn' })];
    expect(signUpRefusal(facts(left), 'responder')).toBeNull();
  });

  it('as a responder is refused to whoever has seen what breaks', () => {
    const knows = [entry('ada', 'instigator', { standing: 'withdrawn', instigated: true })];
    expect(signUpRefusal(facts(knows), 'responder')).toMatchObject({ code: 'signup.knows-scenario' });
    expect(signUpRefusal(facts(knows), 'instigator')).toBeNull();
  });

  it('as a responder is refused to whoever knows the variant from elsewhere', () => {
    const knows = facts([], { knows: true });
    expect(signUpRefusal(knows, 'responder')).toMatchObject({ code: 'signup.knows-scenario' });
    expect(signUpRefusal(knows, 'instigator')).toBeNull();
  });

  it('as a responder needs what is on the list, and says what is missing; others need nothing', () => {
    const lacking = facts([], { lacking: ['Credentials for the VPN', 'The guide of Builder'] });
    expect(signUpRefusal(lacking, 'responder')).toMatchObject({
      code: 'signup.not-prepared',
      message: expect.stringContaining('Credentials for the VPN; The guide of Builder'),
    });
    expect(signUpRefusal(lacking, 'instigator')).toBeNull();
    expect(signUpRefusal(lacking, 'observer')).toBeNull();
  });

  it('is only for observers when somebody practises alone', () => {
    const alone = facts([entry('bea', 'responder')], {}, 'alone');
    expect(signUpRefusal(alone, 'responder')).toMatchObject({ code: 'signup.closed' });
    expect(signUpRefusal(alone, 'instigator')).toMatchObject({ code: 'signup.closed' });
    expect(signUpRefusal(alone, 'observer')).toBeNull();
  });
});

describe('withdrawing', () => {
  it('is for those who are signed up', () => {
    expect(withdrawalRefusal(facts())).toMatchObject({ code: 'signup.not-in' });
    const left = facts([entry('ada', 'observer', { standing: 'withdrawn' })]);
    expect(withdrawalRefusal(left)).toMatchObject({ code: 'signup.not-in' });
    expect(withdrawalRefusal(facts([entry('ada', 'responder')]))).toBeNull();
  });

  it.each(OPEN_STATES)('is too late when it is %s, but for observers', (state) => {
    expect(withdrawalRefusal(facts([entry('ada', 'responder')], { state }))).toMatchObject({
      code: 'practice.wrong-state',
    });
    expect(withdrawalRefusal(facts([entry('ada', 'observer')], { state }))).toBeNull();
  });

  it('is refused to the only instigator, who is needed to stop or to override', () => {
    const refused = { code: 'signup.last-instigator' };
    expect(withdrawalRefusal(facts([entry('ada', 'instigator')]))).toMatchObject(refused);
    const gone = entry('bea', 'instigator', { standing: 'withdrawn' });
    expect(withdrawalRefusal(facts([entry('ada', 'instigator'), gone]))).toMatchObject(refused);
    const waits = entry('bea', 'instigator', { standing: 'waiting' });
    expect(withdrawalRefusal(facts([entry('ada', 'instigator'), waits]))).toBeNull();
  });

  it('is not the way out for whoever practises alone', () => {
    const alone = facts([entry('ada', 'responder')], {}, 'alone');
    expect(withdrawalRefusal(alone)).toMatchObject({ code: 'signup.closed' });
  });
});
