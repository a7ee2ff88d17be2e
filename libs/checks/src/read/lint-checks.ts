import { type Problem, type ProblemPath, patternProblem, suggestion } from '#authoring';
import type { CheckCommand, CheckExpect, StackFile } from '#contracts';
import type { WrittenCheck } from './parse-check-file.js';

/** Holds checks against their stack: nodes that do not exist, ids that occur twice, expressions that are none. */
export function lintChecks(checks: readonly WrittenCheck[], stack: StackFile): Problem[] {
  return [...repeatedIds(checks), ...unknownNodes(checks, stack), ...brokenPatterns(checks)];
}

function repeatedIds(checks: readonly WrittenCheck[]): Problem[] {
  const first = new Map<string, WrittenCheck>();
  return checks.flatMap((written) => {
    const { check, source, index } = written;
    const known = first.get(check.id);
    if (!known) first.set(check.id, written);
    return known
      ? [
          source.problem(
            [index, 'id'],
            `"${check.id}" is taken already, in ${known.area}.yml: choose another.`,
          ),
        ]
      : [];
  });
}

function unknownNodes(checks: readonly WrittenCheck[], stack: StackFile): Problem[] {
  const nodes = stack.nodes.map(({ name }) => name);
  return checks.flatMap((written) =>
    commandsOf(written)
      .filter(({ command: { at } }) => at !== undefined && !nodes.includes(at))
      .map(({ command: { at = '' }, path }) =>
        written.source.problem([...path, 'at'], `The stack has no node "${at}"; ${suggestion(at, nodes)}`),
      ),
  );
}

function commandsOf({ check, index }: WrittenCheck): { command: CheckCommand; path: ProblemPath }[] {
  return (['steps', 'undo'] as const).flatMap((key) =>
    check[key].map((command, position) => ({ command, path: [index, key, position] })),
  );
}

const PATTERNS = ['stdout', 'notStdout', 'stderr'] as const satisfies (keyof CheckExpect)[];

function brokenPatterns(checks: readonly WrittenCheck[]): Problem[] {
  return checks.flatMap(({ check, index, source }) =>
    check.steps.flatMap(({ expect }, position) =>
      PATTERNS.flatMap((key) => {
        const message = expect[key] === undefined ? undefined : patternProblem(expect[key]);
        return message === undefined
          ? []
          : [source.problem([index, 'steps', position, 'expect', key], message)];
      }),
    ),
  );
}
