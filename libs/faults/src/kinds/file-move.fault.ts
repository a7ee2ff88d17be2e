import { z } from 'zod';
import { AppError } from '#kernel';
import type { FaultContext } from '../fault-kind.js';
import { keptFileSchema, readFile, restoreFile, sameFile } from './kept-file.js';
import { nodeParameter, pathParameter } from './parameter-schemas.js';
import { readAtStart } from './read-at-start.js';
import { noTarget, runOnNode, said } from './run-on-node.js';

const parametersSchema = z.strictObject({
  node: nodeParameter.describe('Node on which the file is'),
  path: pathParameter.describe('File or folder'),
  to: pathParameter.describe('Where it is then; nothing may be there yet'),
});
type Parameters = z.infer<typeof parametersSchema>;

/** `file` is null for a folder, which comes back only from where it was moved to. */
const beforeSchema = z.object({ file: keptFileSchema.nullable() });
type Before = z.infer<typeof beforeSchema>;

const LOOK = `[ ! -h "$1" ] && [ -e "$1" ] || { echo missing; exit; }
[ ! -h "$2" ] && [ ! -e "$2" ] && [ -d "$(dirname -- "$2")" ] || { echo taken; exit; }
[ -d "$1" ] && echo folder || echo file`;
// A folder that somebody made in its place goes: what belongs there is the one that was moved.
const MOVE_BACK = '[ -e "$2" ] || [ -h "$2" ] || exit 0; rm -rf -- "$1" && mv -T -- "$2" "$1"';

/** A file or a folder is somewhere else than where it is looked for. */
export const fileMoveFault = readAtStart<Parameters, Before>({
  name: 'file.move',
  title: 'A file is moved away',
  parameters: parametersSchema,
  before: beforeSchema,
  capabilities: [],

  plan({ node, path, to }) {
    return {
      summary: `On ${node}, ${path} is at ${to}`,
      steps: [`mv ${path} ${to}`],
      targets: [node],
    };
  },

  async observe(context, { node, path, to }) {
    const { stdout } = await runOnNode(context, node, { command: ['sh', '-c', LOOK, 'sh', path, to] });
    const found = stdout.trim();
    if (found === 'missing') throw noTarget(`${node} has no ${path}, or only a link.`);
    if (found === 'taken') throw noTarget(`${to} on ${node} is there already, or its folder is missing.`);
    return { file: found === 'folder' ? null : await readFile(context, node, path) };
  },

  async apply(context, { node, path, to }) {
    const result = await runOnNode(context, node, { command: ['mv', '-nT', '--', path, to] });
    if (result.exitStatus !== 0)
      throw new AppError('fault.apply-failed', `mv on ${node} failed: ${said(result)}`);
  },

  async revert(context, { node, path, to }, { file }) {
    if (!file) return moveBack(context, { node, path, to });
    const moved = await readFile(context, node, to).catch(() => null);
    if (sameFile(file, moved)) await moveBack(context, { node, path, to });
    await restoreFile(context, node, path, file);
    await runOnNode(context, node, { command: ['rm', '-rf', '--', to] });
  },
});

async function moveBack(context: FaultContext, { node, path, to }: Parameters): Promise<void> {
  const moved = await runOnNode(context, node, { command: ['sh', '-c', MOVE_BACK, 'sh', path, to] });
  const there = await runOnNode(context, node, { command: ['test', '-e', path] });
  if (moved.exitStatus !== 0 || there.exitStatus !== 0)
    throw new AppError('fault.revert-failed', `${path} on ${node} is not back: ${said(moved)}`);
}
