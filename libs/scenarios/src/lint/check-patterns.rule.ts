import { type ProblemPath, patternProblem } from '#authoring';
import { attempts } from './attempts.js';
import { conditions } from './conditions.js';
import type { Finding, Rule } from './finding.js';
import { probes } from './probes.js';

/** Regular expressions must compile. */
export const checkPatterns: Rule = ({ scenario }) => [
  ...probes(scenario).flatMap(({ probe, path }) =>
    (['stdout', 'notStdout'] as const).flatMap((key) => broken(probe.expect[key], [...path, 'expect', key])),
  ),
  ...attempts(scenario).flatMap(({ attempt, path }) =>
    (attempt.script ?? []).flatMap(({ answer }, index) =>
      broken(answer?.to, [...path, 'script', index, 'answer', 'to']),
    ),
  ),
  ...conditions(scenario).flatMap(({ when, path }) =>
    'command' in when ? broken(when.command, [...path, 'command']) : [],
  ),
];

function broken(pattern: string | undefined, path: ProblemPath): Finding[] {
  const message = pattern === undefined ? undefined : patternProblem(pattern);
  return message === undefined ? [] : [{ path, message }];
}
