import { suggestion } from '#authoring';
import { scenarioIdSchema } from '#contracts';
import { AppError } from '#kernel';
import type { NewScenario, StackLookup } from '#scenarios';

/** What the command line, or the author, said of a new scenario. */
export interface Given {
  id?: string | undefined;
  fault?: string;
  falseAlarm?: boolean;
  node?: string;
}

/**
 * The request, without its fault.
 * @throws AppError `input.invalid` when something is missing or contradicts itself, `stack.unknown`
 */
export async function readRequest(given: Given, stacks: StackLookup): Promise<Omit<NewScenario, 'fault'>> {
  const id = readId(given.id);
  if (given.fault === undefined && !given.falseAlarm)
    throw new AppError(
      'input.invalid',
      'Say what breaks with --fault (see `simsup fault list`), or --false-alarm.',
    );
  if (given.fault !== undefined && given.falseAlarm)
    throw new AppError('input.invalid', 'Give --fault or --false-alarm: in a false alarm nothing breaks.');
  const [stackId = ''] = id.split('/');
  const stack = await stacks.find(stackId);
  if (!stack) {
    const message = `There is no stack "${stackId}"; ${suggestion(stackId, await stacks.ids())}`;
    throw new AppError('stack.unknown', message);
  }
  const nodes = stack.file.nodes.filter(({ user }) => user !== undefined).map(({ name }) => name);
  if (given.node !== undefined && !nodes.includes(given.node)) {
    const message = `The stack "${stackId}" has no node to log in to "${given.node}"; ${suggestion(given.node, nodes)}`;
    throw new AppError('input.invalid', message);
  }
  return { id, stack, node: given.node };
}

function readId(id: string | undefined): string {
  if (id === undefined)
    throw new AppError(
      'input.invalid',
      'Say what it is called, for example: simsup scenario new builder/var-only',
    );
  const parsed = scenarioIdSchema.safeParse(id);
  if (parsed.success) return parsed.data;
  const message = `"${id}" is no name for a scenario: write stack, slash, name, for example builder/var-only.`;
  throw new AppError('input.invalid', message);
}
