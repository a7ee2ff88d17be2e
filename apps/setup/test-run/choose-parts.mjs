/**
 * Splits the words of `npm test -- …` into parts to run and patterns of test files. Pure.
 * No part named: all of them, or with patterns all suites.
 * @template {{name: string, kind: 'check' | 'suite'}} P
 * @param {string[]} words
 * @param {P[]} parts
 * @returns {{chosen: P[], patterns: string[]}}
 */
export function chooseParts(words, parts) {
  const names = new Set(parts.map(({ name }) => name));
  const patterns = words.filter((word) => !names.has(word));
  const named = parts.filter(({ name }) => words.includes(name));
  if (named.length > 0) return { chosen: named, patterns };
  return { chosen: patterns.length > 0 ? parts.filter(({ kind }) => kind === 'suite') : parts, patterns };
}
