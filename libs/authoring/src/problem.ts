/** error: it cannot be used as it is; advice: it can, and would be better otherwise. */
export type Severity = 'error' | 'advice';

/** Something wrong in a file that people write: where it stands and what to do about it. */
export interface Problem {
  severity: Severity;
  file: string;
  /** From 1. */
  line: number;
  /** From 1. */
  column: number;
  /** Path within the document, for example `fixes[0].script[1].on`; empty for the whole file. */
  path: string;
  /** A sentence that says the way out. */
  message: string;
}

/** One line as compilers print it, so that editors can jump to it. */
export function formatProblem(problem: Problem): string {
  const place = `${problem.file}:${problem.line}:${problem.column}`;
  const what = problem.severity === 'advice' ? `advice: ${problem.message}` : problem.message;
  return problem.path === '' ? `${place} ${what}` : `${place} ${problem.path}: ${what}`;
}
