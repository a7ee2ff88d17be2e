import { AppError } from '#kernel';
import { CHANGE_TIMEOUT_MS, type EngineClient } from './engine-client.js';
import { httpStatusOf } from './engine-errors.js';

/**
 * Networks that the engine keeps although nobody is on them any more. Engine 20.10 can do so after a sandbox was given
 * up under load: it takes endpoints of containers that are gone for active ones.
 */
export class KeptNetworks {
  constructor(private readonly client: EngineClient) {}

  /** True when the engine refuses to remove a network on which it names nobody itself. */
  async isKept(id: string): Promise<boolean> {
    const kept = await this.client.callIfExists('removing an empty network', async (docker, abortSignal) => {
      const network = docker.getNetwork(id);
      const { Containers } = (await network.inspect()) as { Containers?: Endpoints };
      if (Object.keys(Containers ?? {}).length > 0) return false;
      try {
        await network.remove({ abortSignal });
        return false;
      } catch (error) {
        if (httpStatusOf(error) === 403) return true;
        throw error;
      }
    });
    return kept ?? false;
  }

  /** Takes whoever the engine still sees on the networks off them, by force; in vain when it names nobody. */
  async detach(ids: string[]): Promise<void> {
    await Promise.all(
      ids.map((id) =>
        this.client.callIfExists(
          'emptying a network',
          async (docker, abortSignal) => {
            const network = docker.getNetwork(id);
            const { Containers } = (await network.inspect()) as { Containers?: Endpoints };
            for (const { Name } of Object.values(Containers ?? {}))
              await network.disconnect({ Container: Name, Force: true, abortSignal });
          },
          CHANGE_TIMEOUT_MS,
        ),
      ),
    );
  }
}

type Endpoints = Record<string, { Name: string }>;

/** Nothing but the engine itself can let go of these networks. */
export function networksKept(names: string[]): AppError {
  const which = names.length === 1 ? `network ${names[0]}` : `networks ${names.join(', ')}`;
  return new AppError(
    'engine.network-kept',
    `The container engine does not let go of the empty ${which}. It does no harm but for the addresses that it holds; restart the engine to be rid of it.`,
  );
}
