import type { EngineClient } from './engine-client.js';
import { KeptNetworks } from './kept-networks.js';
import { SANDBOX_LABEL } from './labels.js';

/** What the engine still has of a sandbox, in words such as `network cloud.x1`. */
export interface SandboxLeftovers {
  left: string[];
  /** Empty networks that it refuses to remove, see {@link KeptNetworks}: that is its own fault and nobody's here. */
  keptByEngine: string[];
}

/** Looks what is left of a sandbox that was removed. */
export async function sandboxLeftovers(client: EngineClient, sandboxId: string): Promise<SandboxLeftovers> {
  const filters = { label: [`${SANDBOX_LABEL}=${sandboxId}`] };
  const [containers, networks, volumes] = await client.call(
    'looking what is left of a sandbox',
    (docker, abortSignal) =>
      Promise.all([
        docker.listContainers({ all: true, filters, abortSignal }),
        docker.listNetworks({ filters, abortSignal }),
        docker.listVolumes({ filters, abortSignal }),
      ]),
  );
  const ours = new KeptNetworks(client);
  const kept = await Promise.all(networks.map(({ Id }) => ours.isKept(Id)));
  // Commands that run in a node end with its container.
  return {
    left: [
      ...containers.map(({ Names, Id }) => `container ${Names[0] ?? Id}`),
      ...networks.filter((_, index) => !kept[index]).map(({ Name }) => `network ${Name}`),
      ...volumes.Volumes.map(({ Name }) => `volume ${Name}`),
    ],
    keptByEngine: networks.filter((_, index) => kept[index]).map(({ Name }) => `network ${Name}`),
  };
}

/** Versions of the engine and of the kernel on which containers run. */
export async function engineVersions(client: EngineClient): Promise<{ engine: string; kernel: string }> {
  const { ServerVersion, KernelVersion } = (await client.call('asking for its version', (docker) =>
    docker.info(),
  )) as { ServerVersion: string; KernelVersion: string };
  return { engine: ServerVersion, kernel: KernelVersion };
}
