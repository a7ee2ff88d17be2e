import type { SeenText } from './seen-text.js';
import type { SpoilerWord } from './spoiler-dictionary.js';

/** A word that was found where it must not be. */
export interface Spoiler {
  word: SpoilerWord;
  place: string;
  /** What stands around it. */
  excerpt: string;
}

/** What a search found. */
export interface SpoilerSearch {
  spoilers: Spoiler[];
  /** Sealed terms that the broken stack shows by itself. */
  readOff: string[];
}

const EXCERPT_CHARACTERS = 60;
/** Characters of a name, an address or a path: a word is known in the whole in which it stands. */
const TOKEN = '[\\p{L}\\p{N}_.:/@-]*';

/**
 * Looks for words in what can be read. `healthy` is what can be read of a sandbox in which nothing happened: what
 * stands there too tells nothing. A term that the broken stack's own programs show is evidence, and only noted.
 */
export function findSpoilers(
  texts: readonly SeenText[],
  words: readonly SpoilerWord[],
  healthy: readonly SeenText[],
): SpoilerSearch {
  const flatHealthy = healthy.map(({ text }) => flat(text)).join('\n');
  const spoilers: Spoiler[] = [];
  const readOff = new Set<string>();
  const wanted = words.map((word) => ({
    word,
    pattern: patternOf(word),
    known: knownTokens(word, flatHealthy),
  }));
  for (const { place, origin, text } of texts) {
    const read = flat(text);
    for (const { word, pattern, known } of wanted) {
      if (word.kind === 'term' && known.size > 0) continue;
      const found = firstUnknown(read, pattern, known);
      if (!found) continue;
      if (word.kind === 'term' && origin === 'stack') readOff.add(word.word);
      else spoilers.push({ word, place, excerpt: excerptAround(read, found.index, found[0].length) });
    }
  }
  return { spoilers, readOff: [...readOff].sort() };
}

function flat(text: string): string {
  return text.replaceAll(/\s+/g, ' ').toLowerCase();
}

function patternOf({ kind, word }: SpoilerWord): RegExp {
  const escaped = flat(word).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (kind === 'canary' || kind === 'sentence') return new RegExp(escaped, 'gu');
  // With a parenthesis behind it, it is a call in a program: `service.stop()`.
  if (kind === 'fault') return new RegExp(`(?<![\\p{L}\\p{N}_])${escaped}(?![\\p{L}\\p{N}_(-])`, 'gu');
  return new RegExp(`(?<!\\p{L})${escaped}(?!\\p{L})`, 'gu');
}

/** Tokens of a healthy sandbox that hold the word. Nothing makes a canary or a sealed sentence known. */
function knownTokens({ kind, word }: SpoilerWord, flatHealthy: string): Set<string> {
  if (kind === 'canary' || kind === 'sentence') return new Set();
  const pattern = patternOf({ kind, word });
  return new Set([...flatHealthy.matchAll(pattern)].map((match) => tokenAround(flatHealthy, match)));
}

function firstUnknown(
  text: string,
  pattern: RegExp,
  known: ReadonlySet<string>,
): RegExpExecArray | undefined {
  for (const match of text.matchAll(pattern)) if (!known.has(tokenAround(text, match))) return match;
  return undefined;
}

const BEFORE = new RegExp(`${TOKEN}$`, 'u');
const AFTER = new RegExp(`^${TOKEN}`, 'u');
const LONGEST_TOKEN = 80;

function tokenAround(text: string, match: RegExpMatchArray): string {
  const { index = 0 } = match;
  const end = index + match[0].length;
  const before = BEFORE.exec(text.slice(Math.max(0, index - LONGEST_TOKEN), index))?.[0] ?? '';
  const after = AFTER.exec(text.slice(end, end + LONGEST_TOKEN))?.[0] ?? '';
  // Numbers count things; two of them do not make two names.
  return (before + match[0] + after).replaceAll(/\d+/g, '0');
}

function excerptAround(text: string, at: number, length: number): string {
  const from = Math.max(0, at - EXCERPT_CHARACTERS);
  return text.slice(from, at + length + EXCERPT_CHARACTERS).trim();
}
