import { z } from 'zod';
import { changedSince, fileStateSchema, modeSteps, ownerSteps } from './file-snapshot.js';
import { changeTree, type FileTree, listTree, restoreTree, snapshotTree, verifyTree } from './file-tree.js';
import { modeParameter, nodeParameter, pathParameter } from './parameter-schemas.js';
import { readAtStart } from './read-at-start.js';

const parametersSchema = z.strictObject({
  node: nodeParameter.describe('Node on which the files are'),
  path: pathParameter.describe('File or folder'),
  mode: modeParameter.describe('New mode, as chmod takes it'),
  recursive: z.boolean().default(false).describe('Everything below the folder, too'),
});
type Parameters = z.infer<typeof parametersSchema>;

const beforeSchema = z.object({ files: z.array(fileStateSchema) });
type Before = z.infer<typeof beforeSchema>;

/** Files get another mode: too strict for those who need them, or too loose for those who look after them. */
export const fileModeFault = readAtStart<Parameters, Before>({
  name: 'file.mode',
  title: 'Files get another mode',
  parameters: parametersSchema,
  before: beforeSchema,
  capabilities: [],

  plan({ node, path, mode, recursive }) {
    const what = `${path}${recursive ? ' and everything below' : ''}`;
    return {
      summary: `On ${node}, ${what} has the mode ${mode}`,
      steps: [`chmod to ${mode}: ${what}`],
      targets: [node],
    };
  },

  async observe(context, parameters) {
    return { files: await snapshotTree(context, treeOf(parameters)) };
  },

  async apply(context, { node, path, mode, recursive }) {
    await changeTree(context, node, ['chmod', ...(recursive ? ['-R'] : []), '--', mode, path]);
  },

  async revert(context, parameters, { files }) {
    const tree = treeOf(parameters);
    const changed = changedSince(files, await listTree(context, tree));
    // A new owner may take set-user-id bits away: modes come after owners.
    await restoreTree(context, tree.node, ['chown', '-h'], ownerSteps(changed));
    await restoreTree(context, tree.node, ['chmod'], modeSteps(changed));
    if (changed.length > 0) await verifyTree(context, tree, files);
  },
});

function treeOf({ node, path, recursive }: Parameters): FileTree {
  return { node, paths: [path], recursive };
}
