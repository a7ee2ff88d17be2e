import { formatPath, type ProblemPath } from '#authoring';
import { TO_DO } from '../new/new-scenario.js';
import type { Finding } from './finding.js';

/** What the author still has to fill in, wherever it stands in the file. */
export function marks(value: unknown, path: ProblemPath = []): Finding[] {
  if (typeof value === 'string') {
    if (!value.includes(TO_DO)) return [];
    return [{ path, message: `Fill this in: ${value.slice(value.indexOf(TO_DO) + TO_DO.length).trim()}.` }];
  }
  if (value === null || typeof value !== 'object') return [];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return entries.flatMap(([key, item]) => marks(item, [...path, key]));
}

/** Findings at places that are filled in: what is said of a mark itself helps nobody. */
export function besideMarks(findings: Finding[], marked: Finding[]): Finding[] {
  const places = new Set(marked.map(({ path }) => formatPath(path)));
  return findings.filter(
    ({ path }) => !path.some((_, index) => places.has(formatPath(path.slice(0, index + 1)))),
  );
}
