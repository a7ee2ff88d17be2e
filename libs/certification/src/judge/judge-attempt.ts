import {
  type AttemptPromise,
  type AttemptResult,
  type CertificationFinding,
  keepsPromise,
  promiseInWords,
  type Verdict,
} from '#contracts';

type Judged = Pick<AttemptResult, 'restored' | 'fixed' | 'collateral' | 'promise' | 'restoredMs'>;

/** A verdict that calls an attempt right: service is back, the cause is gone, nothing was harmed. */
export function calledRight({
  restored,
  fixed,
  collateral,
}: Pick<Judged, 'restored' | 'fixed' | 'collateral'>): boolean {
  return restored && fixed === true && collateral.length === 0;
}

/** Whether an attempt led to what the scenario says, and in its time. */
export function judgeAttempt(attempt: Judged, withinMs: number): CertificationFinding[] {
  const { promise, restoredMs } = attempt;
  const step = promise === 'fix' || promise === 'workaround' ? 'fixes-work' : 'decoys-fail';
  const expected = `the attempt is ${promiseInWords(promise)}`;
  if (!keeps(attempt)) return [{ step, expected, seen: verdictInWords(attempt) }];
  const inTime = restoredMs === null || restoredMs <= withinMs;
  if (inTime || !wantsRestored(promise)) return [];
  const limit = `${(withinMs / 1_000).toFixed(1)} s`;
  return [
    {
      step,
      expected: `service is restored within ${limit} of the last line`,
      seen: `it was after ${(restoredMs / 1_000).toFixed(1)} s`,
    },
  ];
}

/** True when the promise speaks of service that is restored. */
export function wantsRestored(promise: AttemptPromise): boolean {
  return promise === 'fix' || promise === 'workaround' || promise === 'relief';
}

function keeps({ promise, restored, fixed, collateral }: Judged): boolean {
  const broken = collateral.map((title) => ({ probe: title, title, evidence: '' }));
  const verdict: Verdict = { restored, fixed, collateral: broken };
  if (!keepsPromise(promise, verdict)) return false;
  return promise !== 'nothing' || fixed !== true;
}

/** The three facts in words. */
export function verdictInWords({
  restored,
  fixed,
  collateral,
}: Omit<Judged, 'promise' | 'restoredMs'>): string {
  const cause =
    fixed === null
      ? 'whether the cause is gone was not decided'
      : `the cause is ${fixed ? 'gone' : 'still there'}`;
  const harm = collateral.length === 0 ? 'nothing was harmed' : `harmed: ${collateral.join('; ')}`;
  return `service was ${restored ? '' : 'not '}restored, ${cause}, ${harm}`;
}
