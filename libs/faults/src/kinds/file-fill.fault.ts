import { z } from 'zod';
import { AppError } from '#kernel';
import type { FaultContext, FaultKind } from '../fault-kind.js';
import { fileNameParameter, nodeParameter, pathParameter } from './parameter-schemas.js';
import { noTarget, runOnNode, said } from './run-on-node.js';
import { lookAtSmallDisk } from './small-disk.js';

const parametersSchema = z.strictObject({
  node: nodeParameter.describe('Node on which the disk is'),
  directory: pathParameter.describe('Folder on a small file system of its own'),
  leaveBytes: z.number().int().min(0).describe('So much stays free'),
  name: fileNameParameter.default('core').describe('Name of the file that fills it'),
  like: pathParameter
    .optional()
    .describe('File on the node whose content it repeats, such as a log; absent: it is a core dump'),
});
type Parameters = z.infer<typeof parametersSchema>;

const beforeSchema = z.object({ bytes: z.number().int().positive(), owner: z.string().regex(/^\d+:\d+$/) });
type Before = z.infer<typeof beforeSchema>;

/** What a file system may keep for itself, so that the last few pages cannot be had. */
const SLACK_BYTES = 128 * 1024;

// A core dump begins with its ELF header (elf(5): ET_CORE on x86-64); most of its memory was never used.
const FILL = `umask 077; exec 3> "$1/$2" && chown -- "$3" "$1/$2" || exit
if [ -n "$5" ]; then
  while :; do cat -- "$5" || break; done | head -c "$4" >&3
else
  { printf '\\177ELF\\2\\1\\1\\0\\0\\0\\0\\0\\0\\0\\0\\0\\4\\0\\76\\0\\1\\0\\0\\0'; head -c "$4" /dev/zero; } | head -c "$4" >&3
fi`;

/** A file system has no space left, because somebody left a large file on it. */
export const fileFillFault: FaultKind<Parameters, Before> = {
  name: 'file.fill',
  title: 'A disk is full',
  parameters: parametersSchema,
  before: beforeSchema,
  capabilities: [],

  plan({ node, directory, name, leaveBytes }) {
    return {
      summary: `On ${node}, ${directory}/${name} leaves ${leaveBytes} bytes free on its disk`,
      steps: [`write ${directory}/${name} until ${leaveBytes} bytes are free`],
      targets: [node],
    };
  },

  async observe(context, { node, directory, name, leaveBytes, like }) {
    const { freeBytes, owner } = await lookAtSmallDisk(context, node, directory);
    if (freeBytes <= leaveBytes)
      throw noTarget(`The disk of ${directory} on ${node} has only ${freeBytes} bytes left already.`);
    if (await exists(context, node, `${directory}/${name}`))
      throw noTarget(`${directory}/${name} on ${node} is there already: choose another name.`);
    const source =
      like && (await runOnNode(context, node, { command: ['test', '-f', like, '-a', '-s', like] }));
    if (source && source.exitStatus !== 0) throw noTarget(`${node} has no file ${like} with anything in it.`);
    return { bytes: freeBytes - leaveBytes, owner };
  },

  async apply(context, { node, directory, name, leaveBytes, like = '' }, { bytes, owner }) {
    const command = ['sh', '-c', FILL, 'sh', directory, name, owner, String(bytes), like];
    const result = await runOnNode(context, node, { command });
    const { freeBytes } = await lookAtSmallDisk(context, node, directory);
    if (freeBytes > leaveBytes + SLACK_BYTES)
      throw new AppError('fault.apply-failed', `${directory} on ${node} is not full: ${said(result)}`);
  },

  async revert(context, { node, directory, name }) {
    const result = await runOnNode(context, node, { command: ['rm', '-f', '--', `${directory}/${name}`] });
    if (result.exitStatus !== 0)
      throw new AppError(
        'fault.revert-failed',
        `${directory}/${name} on ${node} is still there: ${said(result)}`,
      );
  },
};

async function exists(context: FaultContext, node: string, path: string): Promise<boolean> {
  return (await runOnNode(context, node, { command: ['test', '-e', path] })).exitStatus === 0;
}
