import type { PracticeRole, PracticeState, PracticeView } from '#contracts';
import { aPractice } from '../fixture/a-practice.js';
import type { Practice } from '../practice.js';
import { maySeeSealed, permissions } from './permissions.js';

type Permission = keyof PracticeView['can'];

function granted(
  state: PracticeState,
  role: PracticeRole | null,
  more: Partial<Practice> = {},
): Permission[] {
  const can = permissions(aPractice({ state, ...more }), role);
  return (Object.keys(can) as Permission[]).filter((what) => can[what]);
}

const paged = { pagedAt: new Date('2026-11-20T10:00:00Z') };

describe('what people may do with a practice', () => {
  it('lets responders work while it is live, and acknowledge once they are paged', () => {
    expect(granted('live', 'responder')).toEqual([
      'openTerminal',
      'watchStack',
      'coordinate',
      'takeHint',
      'askForHelp',
      'declareAnyway',
      'stop',
    ]);
    expect(granted('live', 'responder', paged)).toContain('acknowledge');
  });

  it('lets responders declare it over only when service is restored', () => {
    expect(granted('restored', 'responder')).toEqual([
      'openTerminal',
      'watchStack',
      'coordinate',
      'declareOver',
      'declareAnyway',
      'stop',
    ]);
    expect(granted('live', 'responder')).not.toContain('declareOver');
    const windingUp = { declaredOverAt: new Date() };
    expect(granted('live', 'responder', windingUp)).not.toContain('declareAnyway');
    for (const role of ['instigator', 'observer', null] as const)
      expect(granted('live', role)).not.toContain('declareAnyway');
  });

  it('lets an instigator cut a script short that does not restore service, and nothing else', () => {
    expect(granted('live', 'instigator', { responder: 'scripted' })).toContain('declareOver');
    expect(granted('live', 'instigator', { responder: 'people' })).not.toContain('declareOver');
    expect(granted('ready', 'instigator', { responder: 'scripted' })).not.toContain('declareOver');
    expect(granted('live', 'responder', { responder: 'scripted' })).not.toContain('declareOver');
    const windingUp = { responder: 'scripted', declaredOverAt: new Date() } as const;
    expect(granted('live', 'instigator', windingUp)).not.toContain('declareOver');
  });

  it('lets help be asked for once', () => {
    expect(granted('live', 'responder', { stumped: true })).not.toContain('askForHelp');
  });

  it('gives instigators hints, a look at the stack and the stop button, and no terminal', () => {
    expect(granted('live', 'instigator', paged)).toEqual([
      'watchStack',
      'takeHint',
      'giveHint',
      'revert',
      'stop',
    ]);
  });

  it('lets instigators have the damage undone once, while it goes on', () => {
    expect(granted('restored', 'instigator')).toContain('revert');
    expect(granted('live', 'responder')).not.toContain('revert');
    expect(granted('live', 'instigator', { calledOffAt: new Date() })).not.toContain('revert');
    expect(granted('ready', 'instigator')).not.toContain('revert');
  });

  it('lets instigators look at the stack as soon as it is ready, and responders only when it is live', () => {
    expect(granted('ready', 'instigator')).toContain('watchStack');
    expect(granted('preparing', 'instigator')).not.toContain('watchStack');
    expect(granted('ready', 'responder')).not.toContain('watchStack');
  });

  it('lets observers and strangers only look', () => {
    for (const state of ['announced', 'ready', 'live', 'restored'] as const) {
      expect(granted(state, 'observer', paged)).toEqual([]);
      expect(granted(state, null, paged)).toEqual([]);
    }
  });

  it.each(['announced', 'preparing', 'ready'] as const)(
    'allows nothing but to stop it while it is %s',
    (state) => {
      expect(granted(state, 'responder', paged)).toEqual(['stop']);
    },
  );

  it('allows nothing any more once it is declared over and being wound up', () => {
    const over = { ...paged, declaredOverAt: new Date('2026-11-20T11:00:00Z') };
    for (const role of ['responder', 'coordinator', 'instigator'] as const)
      expect(granted('restored', role, over)).toEqual([]);
  });

  it.each(['closed', 'aborted'] as const)(
    'leaves only the postmortem to everybody when it is %s',
    (state) => {
      for (const role of ['responder', 'instigator', 'observer', null] as const)
        expect(granted(state, role, paged)).toEqual(['readPostmortem']);
    },
  );
});

describe('the sealed part', () => {
  it('is for instigators until the end, and then for everybody', () => {
    const live = aPractice({ state: 'live' });
    expect(maySeeSealed(live, 'instigator')).toBe(true);
    for (const role of ['responder', 'coordinator', 'observer', null] as const) {
      expect(maySeeSealed(live, role)).toBe(false);
      expect(maySeeSealed(aPractice({ state: 'restored' }), role)).toBe(false);
      expect(maySeeSealed(aPractice({ state: 'closed' }), role)).toBe(true);
    }
  });

  it('stays sealed when the practice never began: it may be played another day', () => {
    const calledOff = aPractice({ state: 'aborted', beganAt: null });
    expect(maySeeSealed(calledOff, 'instigator')).toBe(true);
    for (const role of ['responder', 'coordinator', 'observer', null] as const) {
      expect(maySeeSealed(calledOff, role)).toBe(false);
      expect(permissions(calledOff, role).readPostmortem).toBe(false);
    }
  });
});
