import type { HostAbilities } from './host-abilities.port.js';
import type { NodeContainers, SandboxContainers } from './node-containers.port.js';
import type { NodeNetwork, SandboxNetwork } from './node-network.port.js';
import type { NodeShell, SandboxShell } from './node-shell.port.js';

/** All that faults act through; an app binds it. */
export abstract class FaultGround {
  abstract readonly shell: NodeShell;
  abstract readonly containers: NodeContainers;
  abstract readonly network: NodeNetwork;
  abstract readonly host: HostAbilities;
}

/** The same, bound to one sandbox. */
export interface SandboxGround {
  shell: SandboxShell;
  containers: SandboxContainers;
  network: SandboxNetwork;
  host: HostAbilities;
}

/** What a fault on one sandbox gets to work with. */
export function groundOf(
  { shell, containers, network, host }: FaultGround,
  sandboxId: string,
): SandboxGround {
  return {
    shell: { exec: (node, request) => shell.exec(sandboxId, node, request) },
    containers: {
      state: (node) => containers.state(sandboxId, node),
      act: (node, act) => containers.act(sandboxId, node, act),
      limit: (node, limits) => containers.limit(sandboxId, node, limits),
    },
    network: {
      exec: (node, request) => network.exec(sandboxId, node, request),
      serve: (node, program) => network.serve(sandboxId, node, program),
      endProgram: (node, name) => network.endProgram(sandboxId, node, name),
    },
    host,
  };
}
