import { z } from 'zod';
import { AppError } from '#kernel';
import type { FaultKind } from '../fault-kind.js';
import { fileNameParameter, nodeParameter, pathParameter } from './parameter-schemas.js';
import { noTarget, runOnNode, said } from './run-on-node.js';
import { lookAtSmallDisk, SMALL_DISK_INODES } from './small-disk.js';

const parametersSchema = z.strictObject({
  node: nodeParameter.describe('Node on which the disk is'),
  directory: pathParameter.describe('Folder on a small file system of its own'),
  folder: fileNameParameter.default('sessions').describe('Name of the folder in it that holds all the files'),
});
type Parameters = z.infer<typeof parametersSchema>;

const beforeSchema = z.object({ count: z.number().int().positive(), owner: z.string().regex(/^\d+:\d+$/) });
type Before = z.infer<typeof beforeSchema>;

// The folder itself takes one. What is refused when none is left is the purpose, and no failure.
const MAKE = `mkdir -m 700 -- "$1" && cd -- "$1" || exit
seq -f 'sess_%07.0f' "$2" | xargs touch 2>/dev/null; chown -R -- "$3" .`;

/** A file system can hold no more files, however much space it has: a program leaves small ones behind. */
export const fileInodesFault: FaultKind<Parameters, Before> = {
  name: 'file.inodes',
  title: 'A disk can hold no more files',
  parameters: parametersSchema,
  before: beforeSchema,
  capabilities: [],

  plan({ node, directory, folder }) {
    return {
      summary: `On ${node}, so many small files are in ${directory}/${folder} that its disk can hold no more`,
      steps: [`make empty files in ${directory}/${folder} until no inode is left`],
      targets: [node],
    };
  },

  async observe(context, { node, directory, folder }) {
    const { freeInodes, owner } = await lookAtSmallDisk(context, node, directory);
    if (freeInodes < 1) throw noTarget(`The disk of ${directory} on ${node} can hold no more files already.`);
    if (freeInodes > SMALL_DISK_INODES)
      throw noTarget(
        `The disk of ${directory} on ${node} can hold ${freeInodes} more files: at most ${SMALL_DISK_INODES} are made.`,
      );
    const taken = await runOnNode(context, node, { command: ['test', '-e', `${directory}/${folder}`] });
    if (taken.exitStatus === 0)
      throw noTarget(`${directory}/${folder} on ${node} is there already: choose another name.`);
    return { count: freeInodes, owner };
  },

  async apply(context, { node, directory, folder }, { count, owner }) {
    const command = ['sh', '-c', MAKE, 'sh', `${directory}/${folder}`, String(count), owner];
    const result = await runOnNode(context, node, { command });
    const { freeInodes } = await lookAtSmallDisk(context, node, directory);
    if (freeInodes > 0)
      throw new AppError('fault.apply-failed', `${directory} on ${node} can hold more: ${said(result)}`);
  },

  async revert(context, { node, directory, folder }) {
    const result = await runOnNode(context, node, { command: ['rm', '-rf', '--', `${directory}/${folder}`] });
    if (result.exitStatus !== 0)
      throw new AppError(
        'fault.revert-failed',
        `${directory}/${folder} on ${node} is still there: ${said(result)}`,
      );
  },
};
