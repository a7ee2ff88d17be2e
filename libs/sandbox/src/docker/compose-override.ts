import { stringify } from 'yaml';
import type { ComposeOutline } from '../stack/compose-outline.js';
import { bridgeName } from './bridge-names.js';
import { CLOSED_BRIDGE_OPTIONS } from './closed-network.js';
import { type LabelOwner, labelsOf } from './labels.js';

/**
 * The second compose file of a sandbox. It labels everything, closes every network, and names containers, networks and volumes without
 * the project's name: reverse DNS and /proc/self/mountinfo show those names to whoever looks around on a node.
 */
export function composeOverride(outline: ComposeOutline, owner: LabelOwner): string {
  const labels = labelsOf(owner);
  const named = (name: string): string => `${name}.${owner.sandboxId}`;
  const each = <T>(names: string[], value: (name: string, index: number) => T): Record<string, T> =>
    Object.fromEntries(names.map((name, index) => [name, value(name, index)]));
  return stringify({
    services: each(outline.services, (name) => ({ container_name: named(name), labels })),
    networks: each(outline.networks, (name, index) => ({
      name: named(name),
      labels,
      internal: true,
      driver_opts: { ...CLOSED_BRIDGE_OPTIONS, 'com.docker.network.bridge.name': bridgeName(owner, index) },
    })),
    volumes: each(outline.volumes, (name) => ({ name: named(name), labels })),
  });
}
