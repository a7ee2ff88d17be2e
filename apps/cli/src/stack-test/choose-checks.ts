import { patternProblem, suggestion } from '#authoring';
import type { AreaCheck } from '#checks';
import { AppError } from '#kernel';

/** The checks that are asked for. Throws `input.invalid` when there is none, or the pattern is no pattern. */
export function chooseChecks(
  checks: readonly AreaCheck[],
  { only, quick }: { only?: string; quick?: true },
): AreaCheck[] {
  const problem = only === undefined ? undefined : patternProblem(only);
  if (problem !== undefined) throw new AppError('input.invalid', `--only: ${problem}`);
  const pattern = new RegExp(only ?? '');
  const named = checks.filter((each) => pattern.test(nameOf(each)));
  const chosen = named.filter(({ check }) => !quick || check.quick);
  if (chosen.length > 0) return chosen;
  if (named.length > 0 || only === undefined)
    throw new AppError('input.invalid', 'None of these checks is marked quick: leave --quick out.');
  const message = `No check matches "${only}"; ${suggestion(only, checks.map(nameOf))}`;
  throw new AppError('input.invalid', message);
}

function nameOf({ area, check }: AreaCheck): string {
  return `${area}/${check.id}`;
}
