import type { FaultContext } from '../fault-kind.js';
import { noTarget, runOnNode, said } from './run-on-node.js';

/** A release that a supervisor runs: `origin/name/version/release`. */
export interface RunningRelease {
  ident: string;
  isUp: boolean;
}

const LOAD_LIMIT_MS = 30_000;

/** What runs of a package on a node. @throws AppError `fault.no-target` when it is not loaded there */
export async function runningRelease(
  context: FaultContext,
  node: string,
  packageName: string,
): Promise<RunningRelease> {
  const result = await runOnNode(context, node, { command: ['hab', 'sup', 'status', packageName] });
  const line = result.stdout.split('\n').find((row) => row.startsWith(`${packageName}/`));
  if (result.exitStatus !== 0 || !line)
    throw noTarget(`The supervisor on ${node} has not loaded ${packageName}: ${said(result)}`);
  return { ident: line.split(/\s+/)[0] ?? '', isUp: /\bup\b/.test(line) };
}

/** The text of the file in which the supervisor keeps how a service was loaded. */
export async function loadedSpec(context: FaultContext, node: string, packageName: string): Promise<string> {
  const result = await runOnNode(context, node, { command: ['cat', '--', specFile(packageName)] });
  if (result.exitStatus !== 0) throw noTarget(`${packageName} is not loaded on ${node}: ${said(result)}`);
  return result.stdout;
}

/** Loads the service as it was loaded before; nothing happens when it still is. */
export async function restoreSpec(
  context: FaultContext,
  node: string,
  packageName: string,
  text: string,
): Promise<void> {
  if ((await loadedSpec(context, node, packageName)) === text) return;
  const write = ['sh', '-c', 'cat > "$1"', 'sh', specFile(packageName)];
  await runOnNode(context, node, { command: write, stdin: text });
}

/** Makes a node run one release, whatever its channel says, as a person does in a hurry. */
export async function pinRelease(context: FaultContext, node: string, ident: string): Promise<void> {
  const command = ['hab', 'sup', 'load', ident, '--strategy', 'none', '--force'];
  await runOnNode(context, node, { command, timeoutMs: LOAD_LIMIT_MS });
}

/** Takes a release out of a channel. False while the depot cannot tell that it is out. */
export async function isDemoted(
  context: FaultContext,
  node: string,
  ident: string,
  channels: readonly string[],
): Promise<boolean> {
  const listed = await runOnNode(context, node, { command: ['hab', 'pkg', 'channels', ident] });
  if (listed.stderr.includes('[404 ')) return true;
  if (listed.exitStatus !== 0) return false;
  const still = channels.filter((channel) => listed.stdout.split('\n').includes(channel));
  for (const channel of still)
    await runOnNode(context, node, { command: ['hab', 'pkg', 'demote', ident, channel] });
  return still.length === 0;
}

function specFile(packageName: string): string {
  return `/hab/sup/default/specs/${packageName.split('/')[1]}.spec`;
}
