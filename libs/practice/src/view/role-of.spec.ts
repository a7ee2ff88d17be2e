import type { PracticeRole } from '#contracts';
import { roleInList, roleOf } from './role-of.js';

const members = (['instigator', 'coordinator', 'responder', 'observer'] as const).map((role) => ({
  practiceId: 'p',
  personId: role,
  name: role,
  role,
}));
const as = (id: string, viewAs?: 'responder' | 'observer', administrator = false) =>
  roleOf(members, 'p', { id, role: administrator ? 'admin' : 'member', viewAs });

describe('the role in which somebody sees a practice', () => {
  it('is their own, or none', () => {
    for (const { role } of members) expect(as(role)).toBe(role);
    expect(as('stranger')).toBeNull();
    expect(roleOf(members, 'another', { id: 'instigator' })).toBeNull();
  });

  it('can be lowered', () => {
    expect(as('instigator', 'responder')).toBe('responder');
    expect(as('instigator', 'observer')).toBe('observer');
    expect(as('responder', 'observer')).toBe('observer');
  });

  it('can be lowered by an administrator who has no part in it', () => {
    expect(as('stranger', 'responder', true)).toBe('responder');
    expect(as('stranger', undefined, true)).toBeNull();
  });

  it.each<[PracticeRole | 'stranger', 'responder' | 'observer']>([
    ['observer', 'responder'],
    ['stranger', 'responder'],
    ['stranger', 'observer'],
  ])('cannot be raised: a %s does not see as a %s', (who, viewAs) => {
    expect(() => as(who, viewAs)).toThrow(expect.objectContaining({ code: 'auth.forbidden' }));
    const own = who === 'stranger' ? null : who;
    expect(roleInList(members, 'p', { id: who, viewAs })).toBe(own);
  });

  it('is lowered in lists too', () => {
    expect(roleInList(members, 'p', { id: 'instigator', viewAs: 'observer' })).toBe('observer');
  });
});
