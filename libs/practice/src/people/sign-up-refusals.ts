import { isOver, type PracticeState, type SignUpRole } from '#contracts';
import { AppError } from '#kernel';
import { wrongState } from '../life/practice-life.js';
import { partOf, type Roster, type SignedUp } from './roster.js';

/** What decides whether somebody may sign up or withdraw. */
export interface SignUpFacts {
  state: PracticeState;
  roster: Roster;
  /** All who ever signed up. */
  people: readonly SignedUp[];
  personId: string;
  /** Knows what it plays, from another practice or from reading. */
  knows: boolean;
  /** Prerequisites that they do not meet. */
  lacking: readonly string[];
}

/** Somebody's place, or wait for one; undefined when they have neither. */
export function ownEntry({ people, personId }: SignUpFacts): SignedUp | undefined {
  return people.find((one) => one.personId === personId && one.standing !== 'withdrawn');
}

/** Why the person may not sign up with the role; null when they may. */
export function signUpRefusal(facts: SignUpFacts, role: SignUpRole): AppError | null {
  const { state, roster, people, personId } = facts;
  const own = ownEntry(facts);
  if (own)
    return new AppError(
      'signup.already-in',
      `You are signed up as ${own.role}${own.standing === 'waiting' ? ', and wait for a place' : ''}: withdraw first.`,
    );
  if (isOver(state)) return wrongState('You cannot sign up', state);
  if (role === 'observer') return null;
  if (roster.mode === 'alone')
    return new AppError(
      'signup.closed',
      'Somebody practises alone here: sign up as an observer, or schedule a practice for a group.',
    );
  if (state !== 'announced')
    return wrongState(`You cannot sign up as ${role}`, state, 'Sign up as an observer.');
  const before = people.find((one) => one.personId === personId);
  if (role === 'responder' && before?.instigated)
    return new AppError(
      'signup.knows-scenario',
      'You were an instigator of this practice and know what breaks: sign up as an instigator or an observer.',
    );
  if (role === 'responder' && facts.knows)
    return new AppError(
      'signup.knows-scenario',
      'You know what breaks in this practice: sign up as an instigator or an observer.',
    );
  if (role === 'responder' && facts.lacking.length > 0)
    return new AppError(
      'signup.not-prepared',
      `Before you respond you need: ${facts.lacking.join('; ')}. See "Prerequisites".`,
      { details: facts.lacking.map((title) => ({ field: 'prerequisites', message: title })) },
    );
  return null;
}

/** Why the person may not withdraw; null when they may. */
export function withdrawalRefusal(facts: SignUpFacts): AppError | null {
  const { state, roster, people } = facts;
  const own = ownEntry(facts);
  if (!own) return new AppError('signup.not-in', 'You are not signed up for this practice.');
  if (isOver(state)) return wrongState('You cannot withdraw', state, 'Nothing is left to withdraw from.');
  if (partOf(own.role) === null) return null;
  if (roster.mode === 'alone')
    return new AppError('signup.closed', 'You practise alone here: stop the practice instead.');
  if (state !== 'announced')
    return wrongState('You cannot withdraw', state, 'Tell the others if you have to go.');
  const others = people.filter((one) => one !== own && one.standing !== 'withdrawn');
  const isLast = own.role === 'instigator' && !others.some(({ role }) => role === 'instigator');
  if (!isLast || own.standing === 'waiting') return null;
  return new AppError(
    'signup.last-instigator',
    'You are the only instigator: wait until somebody else has signed up, or stop the practice.',
  );
}
