import type { z } from 'zod';
import { nearest, suggestion } from './did-you-mean.js';
import { explainValue } from './explain-value.js';
import { formatPath, type ProblemPath } from './problem-path.js';
import { keysAt, type Meaning, meaningAt } from './schema-keys.js';

type Issue = z.core.$ZodIssue;

/** A place and a sentence that says the way out. */
export interface Explained {
  path: ProblemPath;
  message: string;
}

/** The JSON Schema of the format; asked for only when there is something to explain. */
export type FormatSchema = () => object;

/** Turns issues of zod into places and sentences. */
export function explainIssues(issues: readonly Issue[], schema: FormatSchema): Explained[] {
  const meant = misspelt(issues, schema);
  return issues
    .filter((issue) => issue.input !== undefined || !meant.has(formatPath(issue.path as (string | number)[])))
    .flatMap((issue) => explainIssue(issue, schema, []));
}

/** Places that are empty because their key is there with a slip of the finger: one complaint is enough. */
function misspelt(issues: readonly Issue[], schema: FormatSchema): Set<string> {
  const places = issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [];
    const path = issue.path as (string | number)[];
    const known = keysAt(schema(), path);
    return issue.keys.flatMap((key) => formatPath([...path, nearest(key, known) ?? key]));
  });
  return new Set(places);
}

function explainIssue(issue: Issue, schema: FormatSchema, above: ProblemPath): Explained[] {
  const path = [...above, ...(issue.path as (string | number)[])];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: unknownKey(key, keysAt(schema(), path)),
      }));
    case 'invalid_union':
      return explainUnion(issue, schema, path);
    case 'invalid_key':
      return issue.issues.map(({ message }) => ({ path, message: `Rename this: ${message}.` }));
    default:
      return [{ path, message: explainValue(issue, path.at(-1), meaningAt(schema(), path)) }];
  }
}

function unknownKey(key: string, known: string[]): string {
  if (known.includes(key)) return `"${key}" cannot stand beside the other keys here; remove one of them.`;
  if (/\s/.test(key))
    return `"${key}" is taken for a key. Put the whole text in quotes: within { } a comma ends it.`;
  return `There is no "${key}" here; ${known.length === 0 ? 'remove it.' : suggestion(key, known)}`;
}

/** Of several forms the author probably meant the one with the fewest complaints. */
function explainUnion(
  issue: z.core.$ZodIssueInvalidUnion,
  schema: FormatSchema,
  path: ProblemPath,
): Explained[] {
  if ('discriminator' in issue && issue.discriminator !== undefined)
    return [{ path, message: explainChoice(issue, issue.discriminator, meaningAt(schema(), path)) }];
  const [meant] = [...issue.errors].sort((a, b) => weight(a) - weight(b));
  if (meant && meant.length > 0) return meant.flatMap((inner) => explainIssue(inner, schema, path));
  return [{ path, message: 'This is none of the forms allowed here.' }];
}

/** One key decides which form it is, and it says nothing that is known. */
function explainChoice(issue: z.core.$ZodIssueInvalidUnion, key: string, meaning: Meaning): string {
  const values = 'options' in issue && issue.options ? issue.options.map(String) : [];
  const input = (issue.input as Record<string, unknown> | undefined)?.[key];
  return explainValue({ code: 'invalid_value', values, input, path: [], message: '' }, key, meaning);
}

function weight(issues: Issue[]): number {
  return issues.reduce((sum, issue) => {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys.length : 1;
    // A value of quite another type was not meant at all.
    return sum + (issue.path.length === 0 && issue.code === 'invalid_type' ? 10 : keys);
  }, 0);
}
