import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { formatProblem, type Problem } from '#authoring';
import { AppError } from '#kernel';
import { parseScenario, type ScenarioLinter } from '#scenarios';
import type { CommandContext } from '../command-context.js';
import { FAILED } from '../exit-status.js';
import { openShelf } from '../shelf.js';

const AFTER = `
Errors keep a scenario from being played; advice says what would make it better. Needs no server and no engine.`;

/** `simsup scenario lint [FILE…]` */
export function scenarioLintCommand({ output, exit }: CommandContext): Command {
  return new Command('lint')
    .description('check scenario files: file, line, column and what to do about it')
    .argument('[files...]', 'scenario files; all of the installation when none is given')
    .option('--strict', 'advice fails, too')
    .addHelpText('after', AFTER)
    .action(async (files: string[], { strict = false }: { strict?: boolean }) => {
      const { linter } = await openShelf();
      const problems = files.length === 0 ? await linter.lintAll() : await lintFiles(linter, files);
      const ok = problems.every(({ severity }) => severity === 'advice' && !strict);
      output.document({ ok, problems });
      for (const problem of problems) output.line(formatProblem(problem));
      output.line(summary(problems, files.length));
      if (!ok) exit(FAILED);
    });
}

function summary(problems: Problem[], files: number): string {
  const count = (wanted: Problem['severity']): number =>
    problems.filter(({ severity }) => severity === wanted).length;
  if (problems.length > 0) return `errors: ${count('error')}, advice: ${count('advice')}`;
  return files === 0 ? 'All scenarios are in order.' : `${files} in order.`;
}

async function lintFiles(linter: ScenarioLinter, files: string[]): Promise<Problem[]> {
  const perFile = await Promise.all(files.map((file) => lintFile(linter, file)));
  return perFile.flat();
}

async function lintFile(linter: ScenarioLinter, file: string): Promise<Problem[]> {
  const { template, problems } = parseScenario(await bytesOf(file), file);
  return template ? linter.lint(template) : problems;
}

async function bytesOf(file: string): Promise<Uint8Array> {
  return readFile(file).catch((cause: NodeJS.ErrnoException) => {
    throw new AppError(
      'input.invalid',
      `"${file}" ${UNREADABLE[cause.code ?? ''] ?? 'cannot be read: check the path.'}`,
      {
        cause,
      },
    );
  });
}

const UNREADABLE: Record<string, string> = {
  ENOENT: 'does not exist: check the path, or begin it with `simsup scenario new`.',
  EISDIR: 'is a folder: name the files in it, for example with *.yaml behind it.',
  EACCES: 'may not be read by you: change its mode, or the user.',
};
