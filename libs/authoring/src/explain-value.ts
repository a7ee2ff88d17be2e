import type { z } from 'zod';
import { suggestion } from './did-you-mean.js';
import type { Meaning } from './schema-keys.js';

type ValueIssue = Exclude<z.core.$ZodIssue, { code: 'unrecognized_keys' | 'invalid_union' | 'invalid_key' }>;

/** What to write instead of a value that the format refuses. */
export function explainValue(issue: ValueIssue, key: string | number | undefined, meaning: Meaning): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return missing(key, kindOf(issue.expected), meaning);
      return `${found(issue.input)}${wanted(issue, meaning)}`;
    case 'invalid_value': {
      const values = issue.values.map(String);
      if (issue.input === undefined) return missing(key, `one of ${values.join(', ')}`, meaning);
      return `"${String(issue.input)}" is not allowed here; ${suggestion(String(issue.input), values)}`;
    }
    case 'too_small':
      return `Too little: ${limit(issue.origin, 'at least', issue.minimum)}.`;
    case 'too_big':
      return `Too much: ${limit(issue.origin, 'at most', issue.maximum)}.`;
    default:
      return `${issue.message.charAt(0).toUpperCase()}${issue.message.slice(1)}.`;
  }
}

function missing(key: string | number | undefined, kind: string, { description, example }: Meaning): string {
  const how = example === undefined ? kind : `for example "${key}: ${example}"`;
  const why = description === undefined ? '' : ` It says: ${description}.`;
  return `This is missing: add it, ${how}.${why}`;
}

/** YAML takes some words for something else than text; who wrote one does not see that. */
function found(input: unknown): string {
  if (input === null) return 'Nothing stands here. ';
  if (Array.isArray(input)) return 'This is a list. ';
  if (typeof input === 'object') return 'These are keys with values. ';
  return '';
}

function wanted(issue: { expected: string; input?: unknown }, { example }: Meaning): string {
  if (example !== undefined) return `Write a value such as ${example} here.`;
  return `Write ${kindOf(issue.expected)} here${inOtherSigns(issue)}.`;
}

/** The same value, written as what is wanted. */
function inOtherSigns({ expected, input }: { expected: string; input?: unknown }): string {
  if (expected === 'string' && ['number', 'boolean'].includes(typeof input))
    return `: put it in quotes, "${String(input)}"`;
  if (['number', 'int'].includes(expected) && typeof input === 'string' && /^[\d.]+$/.test(input))
    return `: take away the quotes, ${input}`;
  if (expected === 'array' && typeof input === 'string')
    return ': in brackets, with commas between the entries, or each entry in a line of its own behind "- "';
  return '';
}

function kindOf(expected: string): string {
  const words: Record<string, string> = {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'keys with values below it',
    record: 'keys with values below it',
    tuple: 'a list of two numbers',
  };
  return words[expected] ?? expected;
}

function limit(origin: string, bound: string, count: number | bigint): string {
  if (origin === 'array' || origin === 'set')
    return `give ${bound} ${count} ${count === 1 ? 'entry' : 'entries'}`;
  return origin === 'string' ? `write ${bound} ${count} characters` : `use ${bound} ${count}`;
}
