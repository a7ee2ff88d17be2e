import { input, search, select } from '@inquirer/prompts';
import { scenarioIdSchema } from '#contracts';
import type { FaultKind } from '#faults';
import { AppError } from '#kernel';
import type { Given } from './read-request.js';

const NOTHING = '';

/** Asks for what is not given: what it is called, and what breaks. */
export async function askForScenario(
  given: Given,
  faults: readonly FaultKind[],
  stacks: readonly string[],
): Promise<Given> {
  try {
    const id = given.id ?? (await askForId(stacks));
    if (given.fault !== undefined || given.falseAlarm) return { ...given, id };
    const fault = await search({ message: 'What breaks?', source: (term) => matching(term ?? '', faults) });
    return fault === NOTHING ? { ...given, id, falseAlarm: true } : { ...given, id, fault };
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'ExitPromptError')
      throw new AppError('command.interrupted', 'Interrupted: nothing was written.', { cause });
    throw cause;
  }
}

async function askForId(stacks: readonly string[]): Promise<string> {
  const [only] = stacks;
  const stack =
    stacks.length === 1 && only !== undefined
      ? only
      : await select({ message: 'On which stack?', choices: stacks.map((value) => ({ value })) });
  const name = await input({
    message: `What is it called? ${stack}/`,
    validate: (text) =>
      scenarioIdSchema.safeParse(`${stack}/${text}`).success || 'Use lower-case letters, digits and "-".',
  });
  return `${stack}/${name}`;
}

/** Faults whose name or title holds what was typed, and nothing at all. */
function matching(term: string, faults: readonly FaultKind[]): { value: string; name: string }[] {
  const found = faults.filter(({ name, title }) =>
    `${name} ${title}`.toLowerCase().includes(term.toLowerCase()),
  );
  return [
    ...found.map(({ name, title }) => ({ value: name, name: `${name.padEnd(28)} ${title}` })),
    { value: NOTHING, name: 'nothing: a false alarm' },
  ];
}
