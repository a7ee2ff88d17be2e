import type { ScenarioHint } from '#contracts';
import { AppError } from '#kernel';
import type { Practice } from '../practice.js';

export interface NextHint {
  /** Position in the scenario, from 0. */
  index: number;
  hint: ScenarioHint;
}

type HintStanding = Pick<Practice, 'hintsGiven' | 'questionsGiven' | 'stumped'>;

/**
 * The hint that comes next: the earliest pointer that was not given yet or, once responders have said that they are
 * stumped, the earliest question if that stands before it. Each kind is given in the scenario's order.
 * Errors: `hint.none-left`; `hint.not-stumped` when only questions are left.
 */
export function nextHint(hints: readonly ScenarioHint[], practice: HintStanding): NextHint {
  const left = hintsLeft(hints, practice);
  const next = left.find(({ hint }) => practice.stumped || hint.kind === 'pointer');
  if (next) return next;
  if (left.length === 0)
    throw new AppError('hint.none-left', 'All hints have been given: what is left is in the feed.');
  throw new AppError(
    'hint.not-stumped',
    'All pointers have been given. Questions are for the stumped: say "We are stumped" to get them.',
  );
}

/** What was not given yet, in the scenario's order. */
export function hintsLeft(hints: readonly ScenarioHint[], practice: HintStanding): NextHint[] {
  const { hintsGiven, questionsGiven } = practice;
  const given = { pointer: hintsGiven - questionsGiven, question: questionsGiven };
  return hints.map((hint, index) => ({ hint, index })).filter(({ hint }) => given[hint.kind]-- <= 0);
}
