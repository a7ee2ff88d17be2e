import type Docker from 'dockerode';
import { AppError, type Clock } from '#kernel';
import { CHANGE_TIMEOUT_MS, type EngineClient } from './engine-client.js';
import { httpStatusOf } from './engine-errors.js';
import { KeptNetworks, networksKept } from './kept-networks.js';
import { SANDBOX_LABEL } from './labels.js';

/** How often the whole is gone through: something can turn up late, or be in use until its user is gone. */
const ROUNDS = 60;
const ROUND_PAUSE_MS = 250;

/**
 * Gone already (404), being removed by somebody else or still in use (403, 409): the next round looks what became of
 * it.
 */
const FINE = [403, 404, 409];

/** For so many rounds nothing but networks may be left, which takes some seconds. */
const NETWORK_ROUNDS = 12;

interface Found {
  containers: string[];
  networks: { id: string; name: string }[];
  volumes: string[];
}

type Remove = (docker: Docker, name: string, abortSignal: AbortSignal) => Promise<unknown>;

/** Removes all that bears a sandbox's label: containers at once and in parallel, then networks and volumes. */
export class SandboxRemover {
  private readonly kept: KeptNetworks;

  constructor(
    private readonly client: EngineClient,
    private readonly clock: Clock,
  ) {
    this.kept = new KeptNetworks(client);
  }

  /**
   * Returns when a listing by label shows nothing any more. Throws `engine.network-kept` when the engine has lost count
   * of who is on a network and all else is gone, and `engine.failed` when something else stays.
   */
  async remove(sandboxId: string): Promise<void> {
    const filters = { label: [`${SANDBOX_LABEL}=${sandboxId}`] };
    let networkRounds = 0;
    for (let round = 0; round < ROUNDS; round++) {
      if (round > 1) await this.clock.wait(ROUND_PAUSE_MS);
      const found = await this.found(filters);
      if (isEmpty(found)) return;
      networkRounds = hasOnlyNetworks(found) ? networkRounds + 1 : 0;
      if (networkRounds > NETWORK_ROUNDS) throw networksKept(found.networks.map(({ name }) => name));
      if (networkRounds > 1) await this.kept.detach(found.networks.map(({ id }) => id));
      await this.removeFound(found);
    }
    throw new AppError('engine.failed', `The container engine would not remove all of sandbox ${sandboxId}.`);
  }

  private async removeFound({ containers, networks, volumes }: Found): Promise<void> {
    await this.removeAll(containers, (docker, id, abortSignal) =>
      docker.getContainer(id).remove({ force: true, v: true, abortSignal }),
    );
    await Promise.all([
      this.removeAll(
        networks.map(({ id }) => id),
        (docker, id, abortSignal) => docker.getNetwork(id).remove({ abortSignal }),
      ),
      this.removeAll(volumes, (docker, name, abortSignal) =>
        docker.getVolume(name).remove({ force: true, abortSignal }),
      ),
    ]);
  }

  private found(filters: { label: string[] }): Promise<Found> {
    return this.client.call('listing a sandbox', async (docker, abortSignal) => {
      const [containers, networks, volumes] = await Promise.all([
        docker.listContainers({ all: true, filters, abortSignal }),
        docker.listNetworks({ filters, abortSignal }),
        docker.listVolumes({ filters, abortSignal }),
      ]);
      return {
        containers: containers.map(({ Id }) => Id),
        networks: networks.map(({ Id, Name }) => ({ id: Id, name: Name })),
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

function isEmpty({ containers, networks, volumes }: Found): boolean {
  return containers.length + networks.length + volumes.length === 0;
}

function hasOnlyNetworks({ containers, networks, volumes }: Found): boolean {
  return containers.length + volumes.length === 0 && networks.length > 0;
}
