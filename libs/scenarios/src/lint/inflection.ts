/** Shorter words are left as they are: what remains of them would be found everywhere. */
const SHORTEST = 4;

/**
 * What the forms of an English word share: lock, locks, locked, locking. No dictionary (irregular forms are strangers
 * to each other) and no derivation: a stemmer proper takes "terminal" for a form of "terminate".
 */
export function stem(word: string): string {
  const lower = word.toLowerCase();
  if (lower.length < SHORTEST || !/^[a-z]+$/.test(lower)) return lower;
  const bare = lower
    .replace(/([^aeiou])ies$|([^aeiou])ied$/, '$1$2y')
    .replace(/(ss|x|z|ch|sh)es$/, '$1')
    .replace(/([^suia])s$/, '$1')
    .replace(/(?<=[a-z]{2}[^aeiou]?)(ing|ed)$/, '');
  return bare.replace(/([bdgmnprt])\1$/, '$1').replace(/e$/, '');
}

/** The place in a text where a form of a phrase stands, as it stands there; undefined when there is none. */
export function formOf(phrase: string, text: string): string | undefined {
  const wanted = words(phrase).map(stem);
  const found = words(text);
  if (wanted.length === 0) return undefined;
  for (let at = 0; at + wanted.length <= found.length; at += 1) {
    const here = found.slice(at, at + wanted.length);
    if (here.every((word, index) => stem(word) === wanted[index])) return here.join(' ');
  }
  return undefined;
}

function words(text: string): string[] {
  return text.match(/[A-Za-z0-9]+/g) ?? [];
}
