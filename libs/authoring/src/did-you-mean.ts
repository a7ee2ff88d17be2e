import { closest, distance } from 'fastest-levenshtein';

/** The candidate that somebody who wrote `word` probably meant; undefined when none is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) return undefined;
  const candidate = closest(word, candidates);
  const allowed = Math.max(2, Math.floor(Math.max(word.length, candidate.length) / 3));
  return distance(word, candidate) <= allowed ? candidate : undefined;
}

/** A way out for a name that does not exist: the nearest one, else all there are, else nothing. */
export function suggestion(word: string, candidates: readonly string[]): string {
  const near = nearest(word, candidates);
  if (near !== undefined) return `did you mean "${near}"?`;
  if (candidates.length === 0) return 'there is none to choose from; remove it.';
  return `use one of ${candidates.slice(0, 20).join(', ')}${candidates.length > 20 ? ' and others' : ''}.`;
}
