import type Docker from 'dockerode';
import { SystemClock } from '#kernel';
import { EngineClient } from './engine-client.js';
import { sandboxLeftovers } from './sandbox-leftovers.js';
import { SandboxRemover } from './sandbox-remover.js';

/** Counts the waits and waits for none. */
class HastyClock extends SystemClock {
  waitedMs = 0;
  override async wait(ms: number): Promise<void> {
    this.waitedMs += ms;
  }
}

interface FakeNetwork {
  /** Whom the engine names as being on it. */
  endpoints: string[];
  /** It holds on to the network whatever is done. */
  lostCount?: boolean;
}

/** An engine that holds networks, and one container on the first of them. */
class FakeDocker {
  containers = ['c1'];
  readonly detached: string[] = [];
  constructor(readonly networks: Map<string, FakeNetwork>) {}

  listContainers = async () => this.containers.map((Id) => ({ Id }));
  listNetworks = async () => [...this.networks.keys()].map((Id) => ({ Id, Name: `cloud.${Id}` }));
  listVolumes = async () => ({ Volumes: [] });
  getContainer = (id: string) => ({
    remove: async () => {
      this.containers = this.containers.filter((it) => it !== id);
    },
  });
  getNetwork = (id: string) => ({
    inspect: async () => ({
      Containers: Object.fromEntries(
        (this.networks.get(id)?.endpoints ?? []).map((Name) => [`ep-${Name}`, { Name }]),
      ),
    }),
    disconnect: async ({ Container, Force }: { Container: string; Force: boolean }) => {
      this.detached.push(`${Container} from ${id}${Force ? ' by force' : ''}`);
      const network = this.networks.get(id) as FakeNetwork;
      network.endpoints = network.endpoints.filter((it) => it !== Container);
    },
    remove: async () => {
      const network = this.networks.get(id);
      if (network && (network.lostCount || network.endpoints.length > 0))
        throw Object.assign(new Error('has active endpoints'), { statusCode: 403 });
      this.networks.delete(id);
    },
  });
}

describe('what is left of a sandbox', () => {
  const leftOf = (networks: [string, FakeNetwork][], containers: string[] = []) => {
    const docker = Object.assign(new FakeDocker(new Map(networks)), { containers });
    return sandboxLeftovers(new EngineClient(docker as unknown as Docker), 's1');
  };

  it('is told, but for empty networks that the engine itself does not let go of', async () => {
    const networks: [string, FakeNetwork][] = [
      ['used', { endpoints: ['store.s1'], lostCount: true }],
      ['forgotten', { endpoints: [] }],
      ['lost', { endpoints: [], lostCount: true }],
    ];
    expect(await leftOf(networks)).toEqual({
      left: ['network cloud.used', 'network cloud.forgotten'],
      keptByEngine: ['network cloud.lost'],
    });
  });
});

describe('removing a sandbox', () => {
  function engineWith(network: FakeNetwork) {
    const docker = new FakeDocker(new Map([['n1', network]]));
    const clock = new HastyClock();
    const remover = new SandboxRemover(new EngineClient(docker as unknown as Docker), clock);
    return { docker, clock, remover };
  }

  it('takes containers and networks, and touches no endpoint when the engine has its count', async () => {
    const { docker, remover } = engineWith({ endpoints: [] });
    await remover.remove('s1');
    expect([docker.containers, docker.networks.size, docker.detached]).toEqual([[], 0, []]);
  });

  it('takes those off a network by force whom the engine still sees there though they are gone', async () => {
    const { docker, remover } = engineWith({ endpoints: ['store.s1'] });
    await remover.remove('s1');
    expect(docker.detached).toEqual(['store.s1 from n1 by force']);
    expect(docker.networks.size).toBe(0);
  });

  it('gives up within seconds on a network that the engine will not let go of, and says which and what helps', async () => {
    const { clock, remover } = engineWith({ endpoints: [], lostCount: true });
    await expect(remover.remove('s1')).rejects.toMatchObject({
      code: 'engine.network-kept',
      message: expect.stringMatching(/empty network cloud\.n1\. .*restart the engine/),
    });
    expect(clock.waitedMs).toBeLessThan(5_000);
  });
});
