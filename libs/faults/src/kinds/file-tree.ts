import { AppError } from '#kernel';
import type { FaultContext } from '../fault-kind.js';
import {
  type Account,
  changedSince,
  type FileState,
  findArguments,
  type ListedFile,
  parseListing,
  type RestoreStep,
  SNAPSHOT_LIMIT,
} from './file-snapshot.js';
import { noTarget, runOnNode, said } from './run-on-node.js';

/** Files and folders on a node. */
export interface FileTree {
  node: string;
  paths: string[];
  /** Everything below the folders, too. */
  recursive: boolean;
  /** Files of this account are marked as caught. */
  caught?: Account;
}

// `head` keeps a huge tree from filling our memory: one entry more than allowed is enough to refuse it.
const LIST_SCRIPT = 'limit=$1; shift; exec find "$@" | head -z -n "$limit"';

/** What is there now. @throws AppError `fault.no-target` when it cannot be listed, or is too much */
export async function listTree(context: FaultContext, tree: FileTree): Promise<ListedFile[]> {
  const find = findArguments(tree.paths, tree.recursive, tree.caught);
  const command = ['sh', '-c', LIST_SCRIPT, 'sh', String(SNAPSHOT_LIMIT + 1), ...find];
  const result = await runOnNode(context, tree.node, { command });
  const listed = readable(tree.node, result.stdout);
  if (result.exitStatus !== 0 || (listed.length === 0 && result.stderr !== ''))
    throw noTarget(`The files on ${tree.node} cannot be listed: ${said(result)}`);
  if (listed.length > SNAPSHOT_LIMIT)
    throw noTarget(`More than ${SNAPSHOT_LIMIT} files on ${tree.node}: choose narrower paths for the fault.`);
  return listed;
}

/** What is there before a fault. @throws AppError `fault.no-target` when a path is missing, or is a link */
export async function snapshotTree(context: FaultContext, tree: FileTree): Promise<FileState[]> {
  const listed = await listTree(context, tree);
  const found = new Map(listed.map((file) => [file.path, file]));
  for (const path of tree.paths) {
    const file = found.get(path);
    if (!file) throw noTarget(`${tree.node} has no ${path}: correct the paths of the fault.`);
    if (file.link) throw noTarget(`${path} on ${tree.node} is a link: name the place itself.`);
  }
  return listed.map(({ caught: _, ...state }) => state);
}

function readable(node: string, output: string): ListedFile[] {
  try {
    return parseListing(output);
  } catch (error) {
    throw noTarget(`The files on ${node} cannot be restored by name: ${String(error)}`);
  }
}

/** A file that vanishes while a tree is walked is no failure: live services make and remove files all the time. */
export async function changeTree(context: FaultContext, node: string, command: string[]): Promise<void> {
  const result = await runOnNode(context, node, { command });
  const complaints = result.stderr
    .split('\n')
    .filter((line) => line && !line.endsWith('No such file or directory'));
  if (result.exitStatus !== 0 && complaints.length > 0)
    throw new AppError('fault.apply-failed', `${command[0]} on ${node} failed: ${said(result)}`);
}

/** The outcome is judged by {@link verifyTree}, not by the exit status: a file may have gone in the meantime. */
export async function restoreTree(
  context: FaultContext,
  node: string,
  command: string[],
  steps: RestoreStep[],
): Promise<void> {
  for (const { value, paths } of steps) {
    await runOnNode(context, node, {
      command: ['xargs', '-0', ...command, '--', value],
      stdin: paths.map((path) => `${path}\0`).join(''),
    });
  }
}

/** @throws AppError `fault.revert-failed` when something that still exists is not as it was */
export async function verifyTree(context: FaultContext, tree: FileTree, files: FileState[]): Promise<void> {
  const left = changedSince(files, await listTree(context, tree));
  if (left.length === 0) return;
  const message = `${left.length} files on ${tree.node} are not as before, first ${left[0]?.path}.`;
  throw new AppError('fault.revert-failed', message);
}
