import { z } from 'zod';
import type { FaultKind } from '../fault-kind.js';
import { changedSince, fileStateSchema, modeSteps, newcomers, ownerSteps } from './file-snapshot.js';
import { changeTree, type FileTree, listTree, restoreTree, snapshotTree, verifyTree } from './file-tree.js';
import { accountParameter, modeParameter, nodeParameter, pathParameter } from './parameter-schemas.js';

const parametersSchema = z.strictObject({
  node: nodeParameter.describe('Node on which the files are'),
  paths: z.array(pathParameter).min(1).max(16).describe('Files or folders'),
  owner: accountParameter.describe('New owner'),
  group: accountParameter.describe('New group'),
  mode: modeParameter.optional().describe('New mode, as chmod takes it'),
  recursive: z.boolean().default(true).describe('Everything below the folders, too'),
});
type Parameters = z.infer<typeof parametersSchema>;

const beforeSchema = z.object({ files: z.array(fileStateSchema) });
type Before = z.infer<typeof beforeSchema>;

/** Files get another owner, and perhaps another mode. Undone from a snapshot of all that is affected. */
export const fileChownFault: FaultKind<Parameters, Before> = {
  name: 'file.chown',
  title: 'Files get another owner',
  parameters: parametersSchema,
  before: beforeSchema,
  capabilities: [],

  plan({ node, paths, owner, group, mode, recursive }) {
    const what = `${paths.join(', ')}${recursive ? ' and everything below' : ''}`;
    const steps = [`chown to ${owner}:${group}: ${what}`];
    if (mode) steps.push(`chmod to ${mode}: ${what}`);
    return { summary: `On ${node}, ${what} belongs to ${owner}:${group}`, steps, targets: [node] };
  },

  async observe(context, parameters) {
    return { files: await snapshotTree(context, treeOf(parameters)) };
  },

  async apply(context, { node, paths, owner, group, mode, recursive }) {
    const deep = recursive ? ['-R'] : [];
    await changeTree(context, node, ['chown', '-h', ...deep, '--', `${owner}:${group}`, ...paths]);
    if (mode) await changeTree(context, node, ['chmod', ...deep, '--', mode, ...paths]);
  },

  async revert(context, parameters, { files }) {
    const { node } = parameters;
    const tree = treeOf(parameters);
    const listed = await listTree(context, tree);
    const changed = changedSince(files, listed);
    const owners = ownerSteps([...changed, ...newcomers(files, listed)]);
    await restoreTree(context, node, ['chown', '-h'], owners);
    await restoreTree(context, node, ['chmod'], modeSteps(changed));
    if (changed.length > 0) await verifyTree(context, tree, files);
  },
};

function treeOf({ node, paths, recursive, owner, group }: Parameters): FileTree {
  return { node, paths, recursive, caught: { owner, group } };
}
