import type { AttemptPromise } from '#contracts';
import { aStoredEvent } from '#testing';
import { AttemptEnd, attemptRules } from './attempt-end.js';

const TYPED = new Date('2026-11-20T10:00:00Z');
const later = (seconds: number): Date => new Date(TYPED.getTime() + seconds * 1_000);
const HARM = [{ probe: 'rows', title: 'No row is lost', evidence: '0' }];

/** An attempt with 10 s of hold and 60 s to show itself; typed, and with these facts told. */
function shown(
  promises: AttemptPromise,
  facts: { restored?: boolean; fixed?: boolean; harmed?: boolean } = {},
): AttemptEnd {
  const end = new AttemptEnd(attemptRules({ promises, within: '5m' }, '50s', 5));
  end.learn(aStoredEvent('script.done', { typedAt: TYPED.toISOString() }));
  if (facts.restored) end.learn(aStoredEvent('verdict.restored'));
  if (facts.fixed !== undefined) end.learn(aStoredEvent('verdict.fixed', { fixed: facts.fixed }));
  if (facts.harmed !== undefined)
    end.learn(aStoredEvent('verdict.collateral', { collateral: facts.harmed ? HARM : [] }));
  return end;
}

describe('the end of an attempt', () => {
  it('does not come before the script is typed, whatever the verdict', () => {
    const end = new AttemptEnd(attemptRules({ promises: 'fix', within: '5m' }, '50s', 5));
    end.learn(aStoredEvent('verdict.restored'));
    end.learn(aStoredEvent('verdict.fixed', { fixed: true }));
    end.learn(aStoredEvent('verdict.collateral'));
    expect(end.isTyped).toBe(false);
    expect(end.isDue(later(1_000))).toBe(false);
  });

  it('comes when the promise is kept, and not before what was typed had the hold time to do harm', () => {
    const end = shown('fix', { restored: true, fixed: true, harmed: false });
    expect(end.isDue(later(9))).toBe(false);
    expect(end.isDue(later(10))).toBe(true);
  });

  it.each<[AttemptPromise, Parameters<typeof shown>[1]]>([
    ['fix', { restored: true, fixed: false, harmed: false }],
    ['fix', { restored: true, fixed: true, harmed: true }],
    ['fix', { restored: true, fixed: true }],
    ['relief', { restored: true, fixed: true, harmed: false }],
    ['harm', { restored: true, fixed: true, harmed: false }],
    ['nothing', {}],
  ])('of a %s with %j comes only when its time has passed', (promises, facts) => {
    const end = shown(promises, facts);
    expect(end.isDue(later(59))).toBe(false);
    expect(end.isDue(later(60))).toBe(true);
  });

  it('waits for a failure that is still to come, and judges anew what fails again', () => {
    const end = shown('fix', { restored: true, fixed: true, harmed: false });
    expect(end.isDue(later(20), false)).toBe(false);
    end.learn(aStoredEvent('verdict.relapsed'));
    expect(end.isDue(later(20))).toBe(false);
    for (const type of ['verdict.restored', 'verdict.fixed', 'verdict.collateral'] as const)
      end.learn(aStoredEvent(type));
    expect(end.isDue(later(20))).toBe(true);
  });

  it('comes early when an attempt that was to lead to nothing restored service', () => {
    expect(shown('nothing', { restored: true, fixed: true, harmed: false }).isDue(later(10))).toBe(true);
  });
});
