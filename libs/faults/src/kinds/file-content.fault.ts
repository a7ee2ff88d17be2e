import { z } from 'zod';
import { AppError } from '#kernel';
import { keptFileSchema, overwrite, readFile, restoreFile } from './kept-file.js';
import { accountParameter, nodeParameter, pathParameter } from './parameter-schemas.js';
import { readAtStart } from './read-at-start.js';
import { noTarget, runOnNode, said } from './run-on-node.js';

const parametersSchema = z.strictObject({
  node: nodeParameter.describe('Node on which the file is'),
  path: pathParameter.describe('File; one that is not there is made, in a folder that is'),
  content: z.string().max(65_536).describe('All that the file holds then'),
  owner: accountParameter.optional().describe('Owner of a file that is made; absent: that of its folder'),
  mode: z
    .string()
    .regex(/^0[0-7]{3}$/, 'write four octal digits: "0644"')
    .default('0644')
    .describe('Mode of a file that is made'),
});
type Parameters = z.infer<typeof parametersSchema>;

const beforeSchema = z.object({ file: keptFileSchema.nullable() });
type Before = z.infer<typeof beforeSchema>;

const LOOK = '[ -d "$(dirname -- "$1")" ] && { [ -z "$2" ] || id -u -- "$2"; }';
const MAKE = `base64 -d > "$1" && chmod -- "$2" "$1" || exit
if [ -n "$3" ]; then chown -- "$3:" "$1"; else chown --reference="$(dirname -- "$1")" -- "$1"; fi`;

/** A file holds something else than it should, or is there although it should not. */
export const fileContentFault = readAtStart<Parameters, Before>({
  name: 'file.content',
  title: 'A file holds something else',
  parameters: parametersSchema,
  before: beforeSchema,
  capabilities: [],

  plan({ node, path, content }) {
    return {
      summary: `On ${node}, ${path} holds something else`,
      steps: [`write ${Buffer.byteLength(content)} bytes to ${path}`],
      targets: [node],
    };
  },

  async observe(context, { node, path, owner = '' }) {
    const place = await runOnNode(context, node, { command: ['sh', '-c', LOOK, 'sh', path, owner] });
    if (place.exitStatus !== 0)
      throw noTarget(`${path} cannot be made on ${node}: correct its folder or its owner.`);
    return { file: await readFile(context, node, path) };
  },

  async apply(context, { node, path, content, owner = '', mode }, { file }) {
    if (file) return overwrite(context, node, path, content);
    const made = await runOnNode(context, node, {
      command: ['sh', '-c', MAKE, 'sh', path, mode, owner],
      stdin: Buffer.from(content).toString('base64'),
    });
    if (made.exitStatus !== 0)
      throw new AppError('fault.apply-failed', `${path} on ${node} cannot be made: ${said(made)}`);
  },

  async revert(context, { node, path }, { file }) {
    await restoreFile(context, node, path, file);
  },
});
