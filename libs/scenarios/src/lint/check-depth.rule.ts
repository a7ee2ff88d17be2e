import type { ScenarioAttempt, StackFile } from '#contracts';
import { attemptScript } from '../attempt-script.js';
import { advice, type Finding, type Rule, type RuleInput } from './finding.js';

/** Everybody tries it once; a stack that has many services lends it to its scenarios. */
const RESTART_EVERYTHING = 'restart-everything';
const MORE_DECOYS = 2;
const FIXES = 2;
const POINTERS = 3;
const QUESTIONS = 2;

/** What makes a scenario worth an afternoon: temptations, more than one way out, help, something to talk about. */
export const checkDepth: Rule = (input) => [
  ...restarting(input),
  ...decoys(input),
  ...waysOut(input),
  ...help(input),
  ...afterwards(input),
];

function restarting({ scenario, stack }: RuleInput): Finding[] {
  const tried = [...scenario.decoys, ...scenario.fixes.filter(({ kind }) => kind === 'workaround')];
  if (tried.some((attempt) => restartsEverything(attempt, stack.file))) return [];
  const lent = stack.file.attempts.some(({ name }) => name === RESTART_EVERYTHING);
  const way = lent ? `"use: ${RESTART_EVERYTHING}", with what it leads to.` : 'restart everything.';
  return [advice(['decoys'], `Add the decoy that everybody tries: ${way}`)];
}

/** Where the stack lends an attempt for it, that one; elsewhere whatever restarts. */
function restartsEverything(attempt: ScenarioAttempt, stack: StackFile): boolean {
  if (stack.attempts.some(({ name }) => name === RESTART_EVERYTHING))
    return attempt.use === RESTART_EVERYTHING;
  return attemptScript(attempt, stack).some(({ type }) => /\brestart\b/.test(type));
}

function decoys({ scenario, stack }: RuleInput): Finding[] {
  const restart = scenario.decoys.some((decoy) => restartsEverything(decoy, stack.file)) ? 1 : 0;
  const others = scenario.decoys.length - restart;
  if (others >= MORE_DECOYS) return [];
  const message = `Add ${MORE_DECOYS - others} more besides restarting everything: what else would somebody try who is wrong?`;
  return [advice(['decoys'], message)];
}

function waysOut({ scenario: { fixes, onlyFix } }: RuleInput): Finding[] {
  const count = fixes.filter(({ kind }) => kind === 'fix').length;
  if (count >= FIXES)
    return onlyFix === undefined
      ? []
      : [advice(['onlyFix'], `Remove this: there are ${count} ways out of "kind: fix".`)];
  if (onlyFix !== undefined || count === 0) return [];
  const message = 'Add a second, different way out of "kind: fix", or say under onlyFix why there is none.';
  return [advice(['fixes'], message)];
}

function help({ scenario: { hints } }: RuleInput): Finding[] {
  const pointers = hints.filter(({ kind }) => kind === 'pointer').length;
  const lacking = [
    more(POINTERS - pointers, 'pointer to a page, a file or a manual'),
    more(QUESTIONS - (hints.length - pointers), 'question to make one look elsewhere'),
  ].filter((text) => text !== '');
  return lacking.length === 0 ? [] : [advice(['hints'], `Add ${lacking.join(', and ')}.`)];
}

function more(count: number, what: string): string {
  const [noun, ...rest] = what.split(' ');
  return count <= 0 ? '' : `${count} more ${noun}${count === 1 ? '' : 's'} ${rest.join(' ')}`;
}

function afterwards({ scenario: { lessons, debrief } }: RuleInput): Finding[] {
  return [
    ...(lessons.length > 0
      ? []
      : [advice(['lessons'], 'Add what one learns here that holds elsewhere, too.')]),
    ...(debrief.length > 0
      ? []
      : [advice(['debrief'], 'Add a question that people can talk about afterwards.')]),
  ];
}
