import type { z } from 'zod';
import { suggestion } from './did-you-mean.js';
import type { ProblemPath } from './problem-path.js';

type Issue = z.core.$ZodIssue;

/** A place and a sentence that says the way out. */
export interface Explained {
  path: ProblemPath;
  message: string;
}

/** Says which keys the format knows at a place. */
export type KnownKeys = (path: ProblemPath) => string[];

/** Turns issues of zod into places and sentences. */
export function explainIssues(issues: readonly Issue[], knownKeys: KnownKeys): Explained[] {
  return issues.flatMap((issue) => explainIssue(issue, knownKeys, []));
}

function explainIssue(issue: Issue, knownKeys: KnownKeys, above: ProblemPath): Explained[] {
  const path = [...above, ...(issue.path as (string | number)[])];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], message: unknownKey(key, knownKeys(path)) }));
    case 'invalid_union':
      return explainUnion(issue, knownKeys, path);
    case 'invalid_key':
      return issue.issues.map(({ message }) => ({ path, message: `Rename this: ${message}.` }));
    default:
      return [{ path, message: explainValue(issue) }];
  }
}

function unknownKey(key: string, known: string[]): string {
  if (known.includes(key)) return `"${key}" cannot stand beside the other keys here; remove one of them.`;
  return `There is no "${key}" here; ${known.length === 0 ? 'remove it.' : suggestion(key, known)}`;
}

/** Of several forms the author probably meant the one with the fewest complaints. */
function explainUnion(
  issue: z.core.$ZodIssueInvalidUnion,
  knownKeys: KnownKeys,
  path: ProblemPath,
): Explained[] {
  const [meant] = [...issue.errors].sort((a, b) => weight(a) - weight(b));
  if (meant && meant.length > 0) return meant.flatMap((inner) => explainIssue(inner, knownKeys, path));
  const options = 'options' in issue && issue.options ? ` Use one of ${issue.options.join(', ')}.` : '';
  return [{ path, message: `This is none of the forms allowed here.${options}` }];
}

function weight(issues: Issue[]): number {
  return issues.reduce((sum, issue) => {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys.length : 1;
    // A value of quite another type was not meant at all.
    return sum + (issue.path.length === 0 && issue.code === 'invalid_type' ? 10 : keys);
  }, 0);
}

function explainValue(
  issue: Exclude<Issue, { code: 'unrecognized_keys' | 'invalid_union' | 'invalid_key' }>,
): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `This is missing: add it (${kindOf(issue.expected)}).`
        : `Write ${kindOf(issue.expected)} here.`;
    case 'invalid_value': {
      const values = issue.values.map(String);
      return issue.input === undefined
        ? `This is missing: use one of ${values.join(', ')}.`
        : `"${String(issue.input)}" is not allowed here; ${suggestion(String(issue.input), values)}`;
    }
    case 'too_small':
      return `Too little: ${limit(issue.origin, 'at least', issue.minimum)}.`;
    case 'too_big':
      return `Too much: ${limit(issue.origin, 'at most', issue.maximum)}.`;
    default:
      return `${issue.message.charAt(0).toUpperCase()}${issue.message.slice(1)}.`;
  }
}

function kindOf(expected: string): string {
  const words: Record<string, string> = {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'keys with values',
    record: 'keys with values',
    tuple: 'a list of two numbers',
  };
  return words[expected] ?? expected;
}

function limit(origin: string, bound: string, count: number | bigint): string {
  if (origin === 'array' || origin === 'set')
    return `give ${bound} ${count} ${count === 1 ? 'entry' : 'entries'}`;
  return origin === 'string' ? `write ${bound} ${count} characters` : `use ${bound} ${count}`;
}
