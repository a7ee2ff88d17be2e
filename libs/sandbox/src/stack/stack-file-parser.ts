import { parse } from 'yaml';
import { type StackFile, stackFileSchema } from '#contracts';
import { AppError } from '#kernel';

/** Reads a `stack.yml`. Throws `stack.invalid`, naming the file and each field at fault. */
export function parseStackFile(text: string, path: string): StackFile {
  const parsed = stackFileSchema.safeParse(parseYaml(text, path));
  if (!parsed.success) {
    const details = parsed.error.issues.map(({ path: at, message }) => ({ field: at.join('.'), message }));
    const sentence = details.map(({ field, message }) => `${field}: ${message}`).join('; ');
    throw new AppError('stack.invalid', `${path} is not a stack. ${sentence}.`, { details });
  }
  assertNodesExist(parsed.data, path);
  return parsed.data;
}

function parseYaml(text: string, path: string): unknown {
  try {
    return parse(text, { merge: true });
  } catch (cause) {
    // Behind its first line, YAML shows the place as a picture.
    const [sentence = ''] = (cause as Error).message.split('\n');
    throw new AppError('stack.invalid', `${path} is not YAML. ${sentence.replace(/:$/, '.')}`, { cause });
  }
}

/** Entry, outside, probes, consoles and logs name nodes; a slip of the pen there would show only in the middle of a practice. */
function assertNodesExist(file: StackFile, path: string): void {
  const names = new Set(file.nodes.map(({ name }) => name));
  const used = [
    { field: 'entry.node', node: file.entry.node },
    { field: 'outside.node', node: file.outside.node },
    ...file.consoles.map(({ name, node }) => ({ field: `consoles.${name}.node`, node })),
    ...(file.logs ? [{ field: 'logs.node', node: file.logs.node }] : []),
    ...file.probes.map(({ id, node }) => ({ field: `probes.${id}.node`, node })),
  ];
  const details = used
    .filter(({ node }) => !names.has(node))
    .map(({ field, node }) => ({ field, message: `there is no node "${node}"` }));
  if (details.length === 0) return;
  const sentence = details.map(({ field, message }) => `${field}: ${message}`).join('; ');
  throw new AppError('stack.invalid', `${path} names a node that it does not have. ${sentence}.`, {
    details,
  });
}
