import type { EngineClient } from './engine-client.js';
import { SANDBOX_LABEL } from './labels.js';

/** What the engine still has of a sandbox, in words such as `network cloud.x1`; empty when nothing is left. */
export async function sandboxLeftovers(client: EngineClient, sandboxId: string): Promise<string[]> {
  const filters = { label: [`${SANDBOX_LABEL}=${sandboxId}`] };
  return client.call('looking what is left of a sandbox', async (docker, abortSignal) => {
    const [containers, networks, volumes] = await Promise.all([
      docker.listContainers({ all: true, filters, abortSignal }),
      docker.listNetworks({ filters, abortSignal }),
      docker.listVolumes({ filters, abortSignal }),
    ]);
    // Commands that run in a node end with its container.
    return [
      ...containers.map(({ Names, Id }) => `container ${Names[0] ?? Id}`),
      ...networks.map(({ Name }) => `network ${Name}`),
      ...volumes.Volumes.map(({ Name }) => `volume ${Name}`),
    ];
  });
}

/** Versions of the engine and of the kernel on which containers run. */
export async function engineVersions(client: EngineClient): Promise<{ engine: string; kernel: string }> {
  const { ServerVersion, KernelVersion } = (await client.call('asking for its version', (docker) =>
    docker.info(),
  )) as { ServerVersion: string; KernelVersion: string };
  return { engine: ServerVersion, kernel: KernelVersion };
}
