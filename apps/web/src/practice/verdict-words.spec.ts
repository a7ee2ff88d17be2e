import { factsOf, outcomeOf } from './verdict-words.js';

const harm = { probe: 'rows', title: 'No package row is lost', evidence: '3199 rows, 3200 expected' };
const answers = (verdict: Parameters<typeof factsOf>[0]) => factsOf(verdict).map((fact) => fact.answer);

describe('a verdict in words', () => {
  it('keeps its three facts apart', () => {
    expect(answers({ restored: true, fixed: true, collateral: [harm] })).toEqual([
      'Restored',
      'Fixed',
      '1 harmed',
    ]);
  });

  it('calls service without a cure a workaround', () => {
    expect(answers({ restored: true, fixed: false, collateral: [] })[1]).toBe('Workaround');
    expect(outcomeOf({ restored: true, fixed: false, collateral: [] }, 'assessed').phrase).toBe('Workaround');
  });

  it('does not acquit of collateral before anything was judged', () => {
    expect(answers({ restored: null, fixed: null, collateral: [] })).toEqual([
      'Not decided',
      'Not decided',
      'Not decided',
    ]);
  });

  it('does not promise a judgement once it is over', () => {
    const [restored] = factsOf({ restored: null, fixed: null, collateral: [] }, true);
    expect(restored?.explanation).toBe('It was stopped before this was decided.');
  });

  it('says "stopped" of a practice that was stopped before service was restored', () => {
    expect(outcomeOf({ restored: null, fixed: null, collateral: [] }, 'aborted').phrase).toBe('Stopped');
  });
});
