import type Docker from 'dockerode';
import { AppError, type Clock } from '#kernel';
import { CHANGE_TIMEOUT_MS, type EngineClient } from './engine-client.js';
import { httpStatusOf } from './engine-errors.js';
import { SANDBOX_LABEL } from './labels.js';

/** How often the whole is gone through: something can turn up late, or be in use until its user is gone. */
const ROUNDS = 60;
const ROUND_PAUSE_MS = 250;

/**
 * Gone already (404), being removed by somebody else or still in use (403, 409): the next round looks what became of
 * it.
 */
const FINE = [403, 404, 409];

type Remove = (docker: Docker, name: string, abortSignal: AbortSignal) => Promise<unknown>;

/** Removes all that bears a sandbox's label: containers at once and in parallel, then networks and volumes. */
export class SandboxRemover {
  constructor(
    private readonly client: EngineClient,
    private readonly clock: Clock,
  ) {}

  /** Returns when a listing by label shows nothing any more. Throws `engine.failed` when something stays. */
  async remove(sandboxId: string): Promise<void> {
    const filters = { label: [`${SANDBOX_LABEL}=${sandboxId}`] };
    for (let round = 0; round < ROUNDS; round++) {
      if (round > 1) await this.clock.wait(ROUND_PAUSE_MS);
      if ((await this.removeFound(filters)) === 0) return;
    }
    throw new AppError('engine.failed', `The container engine would not remove all of sandbox ${sandboxId}.`);
  }

  private async removeFound(filters: { label: string[] }): Promise<number> {
    const { containers, networks, volumes } = await this.found(filters);
    await this.removeAll(containers, (docker, id, abortSignal) =>
      docker.getContainer(id).remove({ force: true, v: true, abortSignal }),
    );
    await Promise.all([
      this.removeAll(networks, (docker, id, abortSignal) => docker.getNetwork(id).remove({ abortSignal })),
      this.removeAll(volumes, (docker, name, abortSignal) =>
        docker.getVolume(name).remove({ force: true, abortSignal }),
      ),
    ]);
    return containers.length + networks.length + volumes.length;
  }

  private found(filters: {
    label: string[];
  }): Promise<{ containers: string[]; networks: string[]; volumes: string[] }> {
    return this.client.call('listing a sandbox', async (docker, abortSignal) => {
      const [containers, networks, volumes] = await Promise.all([
        docker.listContainers({ all: true, filters, abortSignal }),
        docker.listNetworks({ filters, abortSignal }),
        docker.listVolumes({ filters, abortSignal }),
      ]);
      return {
        containers: containers.map(({ Id }) => Id),
        networks: networks.map(({ Id }) => Id),
        volumes: volumes.Volumes.map(({ Name }) => Name),
      };
    });
  }

  private async removeAll(names: string[], remove: Remove): Promise<void> {
    await Promise.all(names.map((name) => this.removeOne(name, remove)));
  }

  private async removeOne(name: string, remove: Remove): Promise<void> {
    try {
      await this.client.call(
        'removing a sandbox',
        (docker, signal) => remove(docker, name, signal),
        CHANGE_TIMEOUT_MS,
      );
    } catch (error) {
      if (!FINE.includes(httpStatusOf(error) ?? 0)) throw error;
    }
  }
}
