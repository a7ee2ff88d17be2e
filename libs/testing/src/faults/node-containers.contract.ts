import type { NodeContainers } from '#faults';

export interface ContainersUnderTest {
  containers: NodeContainers;
  sandboxId: string;
  /** A node that runs, with a limit of memory. */
  node: string;
}

/** What everything does that acts on containers: the fake one, and the one on an engine. */
export function describeNodeContainers(name: string, make: () => Promise<ContainersUnderTest>): void {
  describe(name, () => {
    let containers: NodeContainers;
    let place: [string, string];
    beforeAll(async () => {
      const made = await make();
      containers = made.containers;
      place = [made.sandboxId, made.node];
    });
    const status = async () => (await containers.state(...place)).status;

    it.each([
      ['pause', 'paused', 'unpause'],
      ['kill', 'stopped', 'start'],
      ['stop', 'stopped', 'start'],
    ] as const)(
      'does "%s", twice without harm, and takes it back as often',
      async (act, expected, inverse) => {
        for (let turn = 0; turn < 2; turn++) await containers.act(...place, act);
        expect(await status()).toBe(expected);
        for (let turn = 0; turn < 2; turn++) await containers.act(...place, inverse);
        expect(await status()).toBe('running');
      },
    );

    it('tells a start from the one before', async () => {
      const { startedAt } = await containers.state(...place);
      await containers.act(...place, 'restart');
      expect((await containers.state(...place)).startedAt).not.toBe(startedAt);
      expect(await status()).toBe('running');
    });

    it('sets limits, and leaves alone those that are not named', async () => {
      await containers.limit(...place, { cpus: 0.5 });
      const { limits } = await containers.state(...place);
      await containers.limit(...place, { cpus: 0.25 });
      expect((await containers.state(...place)).limits).toEqual({ ...limits, cpus: 0.25 });
      const smaller = { memoryBytes: limits.memoryBytes / 2, memoryAndSwapBytes: limits.memoryBytes / 2 };
      await containers.limit(...place, smaller);
      expect((await containers.state(...place)).limits).toEqual({ ...smaller, cpus: 0.25 });
      await containers.limit(...place, limits);
      expect((await containers.state(...place)).limits).toEqual(limits);
    });

    it('says that a node is gone', async () => {
      await expect(containers.state(place[0], 'nobody')).rejects.toMatchObject({ code: 'sandbox.lost' });
    });
  });
}
