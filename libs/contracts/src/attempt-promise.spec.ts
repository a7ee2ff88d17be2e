import { type AttemptPromise, keepsPromise } from './attempt-promise.js';
import type { Verdict } from './verdict.js';

const harm = [{ probe: 'rows', title: 'No row is lost', evidence: '0' }];
const verdicts: Record<string, Verdict> = {
  'a clean fix': { restored: true, fixed: true, collateral: [] },
  'a workaround': { restored: true, fixed: false, collateral: [] },
  'a fix at a cost': { restored: true, fixed: true, collateral: harm },
  'a workaround at a cost': { restored: true, fixed: false, collateral: harm },
  'no effect': { restored: null, fixed: false, collateral: [] },
  'harm and no effect': { restored: null, fixed: false, collateral: harm },
  'nothing decided yet': { restored: null, fixed: null, collateral: [] },
};

describe('the promise of an attempt', () => {
  it.each<[AttemptPromise, string[]]>([
    ['fix', ['a clean fix']],
    ['workaround', ['a workaround', 'a fix at a cost', 'a workaround at a cost']],
    ['relief', ['a workaround', 'a workaround at a cost']],
    ['harm', ['a fix at a cost', 'a workaround at a cost', 'harm and no effect']],
    ['nothing', ['no effect', 'nothing decided yet']],
  ])('%s is kept by nothing else than %j', (promise, kept) => {
    const names = Object.keys(verdicts).filter((name) => keepsPromise(promise, verdicts[name] as Verdict));
    expect(names).toEqual(kept);
  });

  it('is not kept by a service that came back while the cause was not looked at', () => {
    const unknown: Verdict = { restored: true, fixed: null, collateral: [] };
    for (const promise of ['fix', 'workaround', 'relief', 'nothing'] as const)
      expect(keepsPromise(promise, unknown)).toBe(false);
  });
});
