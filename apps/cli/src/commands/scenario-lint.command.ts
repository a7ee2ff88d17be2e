import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { formatProblem, type Problem } from '#authoring';
import { AppError } from '#kernel';
import { parseScenario, type ScenarioLinter } from '#scenarios';
import type { CommandContext } from '../command-context.js';
import { FAILED } from '../exit-status.js';
import { openShelf } from '../shelf.js';

/** `simsup scenario lint [FILE…]` */
export function scenarioLintCommand({ output, exit }: CommandContext): Command {
  return new Command('lint')
    .description('check scenario files: file, line, column and what to do about it')
    .argument('[files...]', 'scenario files; all of the installation when none is given')
    .action(async (files: string[]) => {
      const { linter } = await openShelf();
      const problems = files.length === 0 ? await linter.lintAll() : await lintFiles(linter, files);
      output.document({ ok: problems.length === 0, problems });
      for (const problem of problems) output.line(formatProblem(problem));
      if (problems.length > 0) exit(FAILED);
      else output.line(files.length === 0 ? 'All scenarios are in order.' : `${files.length} in order.`);
    });
}

async function lintFiles(linter: ScenarioLinter, files: string[]): Promise<Problem[]> {
  const perFile = await Promise.all(files.map((file) => lintFile(linter, file)));
  return perFile.flat();
}

async function lintFile(linter: ScenarioLinter, file: string): Promise<Problem[]> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new AppError('input.invalid', `"${file}" cannot be read: check the path.`, { cause });
  });
  const { template, problems } = parseScenario(text, file);
  return template ? linter.lint(template) : problems;
}
