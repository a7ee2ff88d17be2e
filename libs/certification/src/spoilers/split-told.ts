import type { SeenText } from './seen-text.js';

/** Fields of SimSup's own answers that carry what the stack said: a user's error, an alert, a line of a log. */
const STACK_FIELDS: ReadonlySet<string> = new Set(['error', 'summary', 'evidence', 'command', 'text']);

/** An answer of SimSup as two texts: what it says itself, and what it passes on from the stack. */
export function splitTold(place: string, value: unknown, stackFields = STACK_FIELDS): SeenText[] {
  const passedOn: string[] = [];
  const own = JSON.stringify(value, (key, item: unknown) => {
    if (!stackFields.has(key) || item === null || item === undefined) return item;
    passedOn.push(typeof item === 'string' ? item : JSON.stringify(item));
    return undefined;
  });
  return [
    { place, origin: 'product', text: own ?? '' },
    ...(passedOn.length > 0 ? [{ place, origin: 'stack' as const, text: passedOn.join('\n') }] : []),
  ];
}
