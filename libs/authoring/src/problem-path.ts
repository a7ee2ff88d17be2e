/** Keys and positions that lead to a place in a document. */
export type ProblemPath = readonly (string | number)[];

/** `['fixes', 0, 'script']` → `fixes[0].script`. */
export function formatPath(path: ProblemPath): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? key : `${text}.${key}`;
  }, '');
}
