import { z } from 'zod';
import { AppError } from '#kernel';
import type { FaultContext, FaultKind } from '../fault-kind.js';
import {
  changedSince,
  type FileState,
  fileStateSchema,
  findArguments,
  type ListedFile,
  modeSteps,
  newcomers,
  ownerSteps,
  parseListing,
  type RestoreStep,
  SNAPSHOT_LIMIT,
} from './file-snapshot.js';
import { accountParameter, nodeParameter, pathParameter } from './parameter-schemas.js';
import { noTarget, runOnNode, said } from './run-on-node.js';

const parametersSchema = z.strictObject({
  node: nodeParameter.describe('Node on which the files are'),
  paths: z.array(pathParameter).min(1).max(16).describe('Files or folders'),
  owner: accountParameter.describe('New owner'),
  group: accountParameter.describe('New group'),
  mode: z
    .string()
    .regex(
      /^([0-7]{3,4}|[ugoa]*[-+=][rwxXst]*(,[ugoa]*[-+=][rwxXst]*)*)$/,
      'write a mode as chmod takes it: "0700", "go-rwx"',
    )
    .optional()
    .describe('New mode, as chmod takes it'),
  recursive: z.boolean().default(true).describe('Everything below the folders, too'),
});
type Parameters = z.infer<typeof parametersSchema>;

const beforeSchema = z.object({ files: z.array(fileStateSchema) });
type Before = z.infer<typeof beforeSchema>;

// `head` keeps a huge tree from filling our memory: one entry more than allowed is enough to refuse it.
const LIST_SCRIPT = 'limit=$1; shift; exec find "$@" | head -z -n "$limit"';

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
    const listed = await list(context, parameters);
    const found = new Map(listed.map((file) => [file.path, file]));
    for (const path of parameters.paths) {
      const file = found.get(path);
      if (!file) throw noTarget(`${parameters.node} has no ${path}: correct the paths of the fault.`);
      if (file.link) throw noTarget(`${path} on ${parameters.node} is a link: name the place itself.`);
    }
    return { files: listed.map(({ caught: _, ...state }) => state) };
  },

  async apply(context, { node, paths, owner, group, mode, recursive }) {
    const deep = recursive ? ['-R'] : [];
    await change(context, node, ['chown', '-h', ...deep, '--', `${owner}:${group}`, ...paths]);
    if (mode) await change(context, node, ['chmod', ...deep, '--', mode, ...paths]);
  },

  async revert(context, parameters, { files }) {
    const listed = await list(context, parameters);
    const changed = changedSince(files, listed);
    const owners = ownerSteps([...changed, ...newcomers(files, listed)]);
    for (const step of owners) await restore(context, parameters.node, ['chown', '-h'], step);
    for (const step of modeSteps(changed)) await restore(context, parameters.node, ['chmod'], step);
    if (changed.length > 0) await verify(context, parameters, files);
  },
};

async function list(context: FaultContext, parameters: Parameters): Promise<ListedFile[]> {
  const { node, paths, owner, group, recursive } = parameters;
  const find = findArguments(paths, owner, group, recursive);
  const command = ['sh', '-c', LIST_SCRIPT, 'sh', String(SNAPSHOT_LIMIT + 1), ...find];
  const result = await runOnNode(context, node, { command });
  const listed = readable(node, result.stdout);
  if (result.exitStatus !== 0 || (listed.length === 0 && result.stderr !== ''))
    throw noTarget(`The files on ${node} cannot be listed: ${said(result)}`);
  if (listed.length > SNAPSHOT_LIMIT)
    throw noTarget(`More than ${SNAPSHOT_LIMIT} files on ${node}: choose narrower paths for the fault.`);
  return listed;
}

function readable(node: string, output: string): ListedFile[] {
  try {
    return parseListing(output);
  } catch (error) {
    throw noTarget(`The files on ${node} cannot be restored by name: ${String(error)}`);
  }
}

/** A file that vanishes while a tree is walked is no failure: live services make and remove files all the time. */
async function change(context: FaultContext, node: string, command: string[]): Promise<void> {
  const result = await runOnNode(context, node, { command });
  const complaints = result.stderr
    .split('\n')
    .filter((line) => line && !line.endsWith('No such file or directory'));
  if (result.exitStatus !== 0 && complaints.length > 0)
    throw new AppError('fault.apply-failed', `${command[0]} on ${node} failed: ${said(result)}`);
}

/** The outcome is judged by {@link verify}, not by the exit status: a file may have gone in the meantime. */
async function restore(
  context: FaultContext,
  node: string,
  command: string[],
  { value, paths }: RestoreStep,
): Promise<void> {
  await runOnNode(context, node, {
    command: ['xargs', '-0', ...command, '--', value],
    stdin: paths.map((path) => `${path}\0`).join(''),
  });
}

async function verify(context: FaultContext, parameters: Parameters, files: FileState[]): Promise<void> {
  const left = changedSince(files, await list(context, parameters));
  if (left.length === 0) return;
  const message = `${left.length} files on ${parameters.node} are not as before, first ${left[0]?.path}.`;
  throw new AppError('fault.revert-failed', message);
}
