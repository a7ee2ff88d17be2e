import type { AttemptPromise } from '#contracts';
import { calledRight, judgeAttempt } from './judge-attempt.js';
import { verdictQuality } from './verdict-quality.js';

const right = { restored: true, fixed: true, collateral: [] as string[], restoredMs: 4_000 };
const notRestored = { restored: false, fixed: false, collateral: [], restoredMs: null };
const notFixed = { ...right, fixed: false };
const harmed = { ...right, collateral: ['Nobody is signed out'] };
const undecided = { ...right, fixed: null };

function green(
  promise: AttemptPromise,
  facts: typeof right | typeof notRestored | typeof undecided,
): boolean {
  return judgeAttempt({ ...facts, promise }, 60_000).length === 0;
}

describe('an attempt', () => {
  it.each<[AttemptPromise, boolean[]]>([
    ['fix', [true, false, false, false, false]],
    ['workaround', [false, false, true, true, false]],
    ['nothing', [false, true, false, false, false]],
    ['relief', [false, false, true, false, false]],
    ['harm', [false, false, false, true, false]],
  ])('that promises %s keeps it only by the right verdict', (promise, expected) => {
    const verdicts = [right, notRestored, notFixed, harmed, undecided];
    expect(verdicts.map((facts) => green(promise, facts))).toEqual(expected);
  });

  it('that leads to nothing may not remove the cause either', () => {
    expect(green('nothing', { ...notRestored, fixed: true } as never)).toBe(false);
  });

  it('that comes too late is told with its time', () => {
    expect(judgeAttempt({ ...right, promise: 'fix' }, 3_000)).toEqual([
      {
        step: 'fixes-work',
        expected: 'service is restored within 3.0 s of the last line',
        seen: 'it was after 4.0 s',
      },
    ]);
  });

  it('that breaks its promise is told with all three facts', () => {
    const [finding] = judgeAttempt({ ...harmed, promise: 'fix' }, 60_000);
    expect(finding?.seen).toBe('service was restored, the cause is gone, harmed: Nobody is signed out');
  });
});

describe('the quality of the verdict', () => {
  const attempt = (promise: AttemptPromise, facts: object) => ({ promise, ...facts }) as never;

  it('is perfect when it calls right exactly what is a fix', () => {
    const attempts = [attempt('fix', right), attempt('workaround', notFixed), attempt('harm', harmed)];
    expect(verdictQuality(attempts)).toEqual({ fixes: 1, others: 2, precision: 1, recall: 1 });
  });

  it('loses precision by a decoy that is called right, and recall by a fix that is not', () => {
    const attempts = [attempt('fix', right), attempt('fix', notRestored), attempt('nothing', right)];
    expect(verdictQuality(attempts)).toMatchObject({ precision: 0.5, recall: 0.5 });
    expect(calledRight(notFixed)).toBe(false);
  });

  it('is unknown when there is nothing to tell', () => {
    expect(verdictQuality([])).toEqual({ fixes: 0, others: 0, precision: null, recall: null });
  });
});
