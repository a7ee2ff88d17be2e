import type { AttemptResult, VerdictQuality } from '#contracts';
import { calledRight } from './judge-attempt.js';

/** Precision and recall of the verdict, with fixes as what it is to find. */
export function verdictQuality(attempts: readonly AttemptResult[]): VerdictQuality {
  const fixes = attempts.filter(({ promise }) => promise === 'fix');
  const found = attempts.filter(calledRight);
  const right = found.filter(({ promise }) => promise === 'fix').length;
  return {
    fixes: fixes.length,
    others: attempts.length - fixes.length,
    precision: found.length === 0 ? null : right / found.length,
    recall: fixes.length === 0 ? null : right / fixes.length,
  };
}
