import { type PracticeRole, type PracticeState, type PracticeView, type Room } from '#contracts';
import type { Asker } from '../asker.js';
import type { Member, Practice } from '../practice.js';
import { isUnsealed } from '../view/permissions.js';
import { roleOf } from '../view/role-of.js';

/** Those who respond talk among themselves; those who watch are heard by instigators only. */
const WRITES: Record<PracticeRole, readonly Room[]> = {
  responder: ['operations', 'status'],
  coordinator: ['operations', 'status'],
  instigator: ['instigators'],
  observer: ['instigators'],
};

/** States in which people write: from the announcement to the end. */
export const TALK_STATES: readonly PracticeState[] = ['announced', 'preparing', 'ready', 'live', 'restored'];

/** True when a person in that role may write there. Instigators reach responders by hints, and by nothing else. */
export function mayWrite(role: PracticeRole | null, room: Room): boolean {
  return role !== null && WRITES[role].includes(room);
}

/** The rooms that a role may read, and where it may write now. */
export function roomsOf(
  role: PracticeRole | null,
  practice: Pick<Practice, 'state' | 'beganAt'>,
): PracticeView['rooms'] {
  const talks = TALK_STATES.includes(practice.state);
  const readable: Room[] = ['operations', 'status'];
  if (role === 'instigator' || role === 'observer' || isUnsealed(practice)) readable.push('instigators');
  return readable.map((room) => ({ room, write: talks && mayWrite(role, room) }));
}

/**
 * True when they may write there as who they are and as who they look to be: an instigator who looks through a
 * responder's eyes does not get a responder's voice by it.
 */
export function hasVoice(members: readonly Member[], practiceId: string, asker: Asker, room: Room): boolean {
  const { viewAs, ...own } = asker;
  const roles = [roleOf(members, practiceId, own), roleOf(members, practiceId, asker)];
  return roles.every((role) => mayWrite(role, room));
}
