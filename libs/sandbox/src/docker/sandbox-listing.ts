import type { FoundSandbox } from '../engine/sandbox-engine.js';
import type { EngineClient } from './engine-client.js';
import { SANDBOX_LABEL, SERVER_LABEL } from './labels.js';

/** Finds what the engine holds of an installation, by labels only. */
export class SandboxListing {
  constructor(private readonly client: EngineClient) {}

  /** Sandboxes of which a container, a network or a volume exists. */
  async list(serverId: string): Promise<FoundSandbox[]> {
    const filters = { label: [`${SERVER_LABEL}=${serverId}`] };
    const [containers, networks, volumes] = await this.client.call(
      'listing sandboxes',
      (docker, abortSignal) =>
        Promise.all([
          docker.listContainers({ all: true, filters, abortSignal }),
          docker.listNetworks({ filters, abortSignal }),
          docker.listVolumes({ filters, abortSignal }),
        ]),
    );
    const found = new Map<string, FoundSandbox>();
    for (const { Labels } of [...containers, ...networks, ...volumes.Volumes]) {
      const sandboxId = Labels?.[SANDBOX_LABEL];
      if (sandboxId !== undefined) found.set(sandboxId, { sandboxId, containers: 0, running: 0 });
    }
    for (const { Labels, State } of containers) {
      const sandbox = found.get(Labels[SANDBOX_LABEL] ?? '');
      if (!sandbox) continue;
      sandbox.containers++;
      if (State === 'running') sandbox.running++;
    }
    return [...found.values()];
  }
}
