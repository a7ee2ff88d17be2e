import { attempts } from './attempts.js';
import type { Finding, Rule } from './finding.js';
import { probes } from './probes.js';

/** Regular expressions must compile. */
export const checkPatterns: Rule = ({ scenario }) => [
  ...probes(scenario).flatMap(({ probe, path }) =>
    (['stdout', 'notStdout'] as const).flatMap((key) => broken(probe.expect[key], [...path, 'expect', key])),
  ),
  ...attempts(scenario).flatMap(({ attempt, path }) =>
    attempt.script.flatMap(({ answer }, index) =>
      broken(answer?.to, [...path, 'script', index, 'answer', 'to']),
    ),
  ),
];

function broken(pattern: string | undefined, path: (string | number)[]): Finding[] {
  if (pattern === undefined) return [];
  try {
    new RegExp(pattern);
    return [];
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [{ path, message: `Correct the regular expression: ${why}.` }];
  }
}
