import { type PracticeRole, practiceRoleSchema, roomSchema } from '#contracts';
import type { Asker } from '../asker.js';
import { hasVoice, mayWrite, roomsOf } from './room-rules.js';

const members = practiceRoleSchema.options.map((role) => ({
  practiceId: 'p',
  personId: role,
  name: role,
  role,
}));
const voices = (asker: Asker): string[] =>
  roomSchema.options.filter((room) => hasVoice(members, 'p', asker, room));
const shown = (role: PracticeRole | null, state: 'live' | 'closed' | 'draft'): string[] =>
  roomsOf(role, { state, beganAt: new Date() }).map(({ room, write }) => (write ? `${room}, writes` : room));

describe('who may write where', () => {
  it('lets responders talk among themselves, and all others to the instigators', () => {
    for (const id of ['responder', 'coordinator']) expect(voices({ id })).toEqual(['operations', 'status']);
    for (const id of ['instigator', 'observer']) expect(voices({ id })).toEqual(['instigators']);
  });

  it('lets nobody write who has no part in it, an administrator neither', () => {
    expect(voices({ id: 'stranger' })).toEqual([]);
    expect(voices({ id: 'stranger', role: 'admin', viewAs: 'responder' })).toEqual([]);
    expect(mayWrite(null, 'instigators')).toBe(false);
  });

  it('gives an instigator who looks through the eyes of a responder no voice of a responder', () => {
    expect(voices({ id: 'instigator', viewAs: 'responder' })).toEqual([]);
    expect(voices({ id: 'instigator', viewAs: 'observer' })).toEqual(['instigators']);
  });
});

describe('the rooms that somebody reads', () => {
  it('are two for responders and strangers, and three for those who may see what instigators say', () => {
    expect(shown('responder', 'live')).toEqual(['operations, writes', 'status, writes']);
    expect(shown(null, 'live')).toEqual(['operations', 'status']);
    for (const role of ['instigator', 'observer'] as const)
      expect(shown(role, 'live')).toEqual(['operations', 'status', 'instigators, writes']);
  });

  it('are all for everybody after the end, when nobody writes any more', () => {
    for (const role of [...practiceRoleSchema.options, null])
      expect(shown(role, 'closed')).toEqual(['operations', 'status', 'instigators']);
    expect(shown('responder', 'draft')).toEqual(['operations', 'status']);
  });

  it('stay two when it never began: instigators may have spoken about what comes another day', () => {
    const calledOff = { state: 'aborted', beganAt: null } as const;
    expect(roomsOf('responder', calledOff).map(({ room }) => room)).toEqual(['operations', 'status']);
    expect(roomsOf('observer', calledOff).map(({ room }) => room)).toContain('instigators');
  });
});
