import type { FaultContext } from '../fault-kind.js';
import { noTarget, runOnNode, said } from './run-on-node.js';

/** Largest file system that may be filled: anything larger could be the disk of the machine underneath. */
export const SMALL_DISK_BYTES = 1024 ** 3;
/** Most files that are made to use up a file system. */
export const SMALL_DISK_INODES = 20_000;

/** What a folder's file system has left. */
export interface SmallDisk {
  freeBytes: number;
  freeInodes: number;
  /** Account that the folder belongs to, as `uid:gid`. */
  owner: string;
}

// The device of the folder, then that of the root: the same one means that the folder has no disk of its own.
const LOOK = `[ -d "$1" ] && [ ! -h "$1" ] || exit 3
stat -c '%d %u:%g' -- "$1" && stat -c %d / && df -B1 --output=size,avail,iavail -- "$1" | tail -n 1`;

/**
 * Looks at the disk of a folder.
 * @throws AppError `fault.no-target` unless the folder is on a small file system that is not the node's own root
 */
export async function lookAtSmallDisk(
  context: FaultContext,
  node: string,
  directory: string,
): Promise<SmallDisk> {
  const result = await runOnNode(context, node, { command: ['sh', '-c', LOOK, 'sh', directory] });
  if (result.exitStatus === 3) throw noTarget(`${node} has no folder ${directory}: correct the fault.`);
  const [device, owner, root, size, freeBytes, freeInodes] = result.stdout.trim().split(/\s+/);
  if (result.exitStatus !== 0 || !owner || !freeInodes)
    throw noTarget(`The disk of ${directory} on ${node} cannot be looked at: ${said(result)}`);
  if (device === root || !(Number(size) > 0 && Number(size) <= SMALL_DISK_BYTES))
    throw noTarget(
      `${directory} on ${node} is on no small disk of its own: only a file system of at most ${SMALL_DISK_BYTES} bytes that is mounted there may be filled.`,
    );
  return { freeBytes: Number(freeBytes), freeInodes: Number(freeInodes), owner };
}
