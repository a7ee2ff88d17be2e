import { execa } from 'execa';
import { isStackContent } from '#certification';
import { AppError } from '#kernel';
import type { ScenarioCatalogue, ScenarioTemplate } from '#scenarios';

/** git answers in this time. */
const GIT_TIMEOUT_MS = 20_000;

export interface Choice {
  ids: readonly string[];
  all?: true;
  changedSince?: string;
}

/** The scenarios that are meant. Errors: `input.invalid`, `scenario.unknown`, `scenario.invalid`. */
export async function chooseScenarios(
  catalogue: ScenarioCatalogue,
  { ids, all, changedSince }: Choice,
  root: string,
): Promise<ScenarioTemplate[]> {
  if (ids.length > 0) return [...new Set(ids)].map((id) => catalogue.get(id));
  if (all) return wholeShelf(catalogue);
  if (changedSince !== undefined)
    return changedScenarios(wholeShelf(catalogue), await changedFiles(changedSince, root));
  throw new AppError('input.invalid', 'Say which scenarios: their ids, --all or --changed-since <revision>.');
}

/** One file that cannot be read is no reason to leave it out without a word. */
function wholeShelf(catalogue: ScenarioCatalogue): ScenarioTemplate[] {
  const [problem] = catalogue.problems();
  if (problem) throw new AppError('scenario.invalid', `${problem.file}:${problem.line}: ${problem.message}`);
  return catalogue.list();
}

/** Those whose own file or whose stack is among the files, which are relative to the root of the installation. */
export function changedScenarios(
  templates: readonly ScenarioTemplate[],
  files: readonly string[],
): ScenarioTemplate[] {
  const stacks = new Set(
    files.flatMap((file) => {
      const [, stack, inStack] = /^sandbox\/([^/]+)\/(.+)$/.exec(file) ?? [];
      return stack !== undefined && inStack !== undefined && isStackContent(inStack) ? [stack] : [];
    }),
  );
  return templates.filter(
    ({ id, sample }) => stacks.has(sample.stack) || files.includes(`scenarios/${id}.yaml`),
  );
}

/** What differs from the revision in the working copy, also what is not committed or not even known to git. */
async function changedFiles(revision: string, root: string): Promise<string[]> {
  const git = async (...args: string[]): Promise<string[]> => {
    const { exitCode, stdout } = await execa('git', args, {
      cwd: root,
      reject: false,
      timeout: GIT_TIMEOUT_MS,
    });
    if (exitCode === 0) return stdout.split('\n').filter((line) => line !== '');
    throw new AppError('input.invalid', `git knows no revision "${revision}" here: check --changed-since.`);
  };
  const [changed, unknown] = await Promise.all([
    git('diff', '--name-only', '--end-of-options', revision, '--'),
    git('ls-files', '--others', '--exclude-standard'),
  ]);
  return [...changed, ...unknown];
}
