import { createHash } from 'node:crypto';
import type { LabelOwner } from './labels.js';

/** Names of interfaces have at most 15 characters, the kernel says. */
const INSTALLATION_LENGTH = 5;
const SANDBOX_LENGTH = 7;

/** What the bridges of all sandboxes of an installation begin with, and no other interface does. */
export function bridgePrefix(serverId: string): string {
  return `ss${digest(serverId, INSTALLATION_LENGTH)}`;
}

/** Name of the bridge of a sandbox's network. @param index of the network among those of its sandbox, below 36 */
export function bridgeName({ serverId, sandboxId }: LabelOwner, index: number): string {
  return `${bridgePrefix(serverId)}${digest(sandboxId, SANDBOX_LENGTH)}${index.toString(36)}`;
}

function digest(text: string, length: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length);
}
