import { glob, readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { formatProblem, type Problem } from '#authoring';
import type { StackCheck, StackFile } from '#contracts';
import { AppError } from '#kernel';
import { lintChecks } from './lint-checks.js';
import { parseCheckFile } from './parse-check-file.js';

/** A check and the area of the stack that it belongs to: the name of its file. */
export interface AreaCheck {
  area: string;
  check: StackCheck;
}

/** A stack as found on disk. */
export interface CheckedStack {
  file: StackFile;
  /** Absolute folder of `stack.yml`. */
  directory: string;
}

/** Reads the checks of a stack, `checks/<area>.yml` in its folder, by area; with what is wrong with them. */
export async function readChecks({
  file,
  directory,
}: CheckedStack): Promise<{ checks: AreaCheck[]; problems: Problem[] }> {
  const paths = await Array.fromAsync(glob('checks/*.yml', { cwd: directory }));
  const parsed = await Promise.all(
    paths.sort().map(async (path) => {
      const full = join(directory, path);
      return parseCheckFile(
        await readFile(full, 'utf8'),
        relative(process.cwd(), full),
        basename(path, '.yml'),
      );
    }),
  );
  const checks = parsed.flatMap((each) => each.checks);
  const problems = [...parsed.flatMap((each) => each.problems), ...lintChecks(checks, file)];
  return { checks: checks.map(({ area, check }) => ({ area, check })), problems };
}

/** The checks of a stack. Throws `stack.invalid`, with the place of each problem, when something is wrong with them. */
export async function loadChecks(stack: CheckedStack): Promise<AreaCheck[]> {
  const { checks, problems } = await readChecks(stack);
  if (problems.length === 0) return checks;
  throw new AppError(
    'stack.invalid',
    `The checks of the stack "${stack.file.id}" are not in order:\n${problems.map(formatProblem).join('\n')}`,
  );
}
