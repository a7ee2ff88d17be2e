import type { NodeNetwork } from '#faults';

export interface NetworkUnderTest {
  network: NodeNetwork;
  sandboxId: string;
  /** A node that runs. */
  node: string;
  /** A program that listens on its port. */
  program: { command: string[]; port: number };
  /** Names of programs that run beside the node, or what stands for them. */
  running: () => Promise<number>;
  stop: () => Promise<void>;
}

const timeoutMs = 20_000;

/** What everything does that works beside nodes: the fake one, and the one on an engine. It stops the node at the end. */
export function describeNodeNetwork(name: string, make: () => Promise<NetworkUnderTest>): void {
  describe(name, () => {
    let under: NetworkUnderTest;
    let place: [string, string];
    beforeAll(async () => {
      under = await make();
      place = [under.sandboxId, under.node];
    });
    const serve = () => under.network.serve(...place, { name: 'one', ...under.program });

    it('runs a command to its end and tells what it said', async () => {
      const command = ['sh', '-c', 'echo out; echo err >&2; exit 3'];
      expect(await under.network.exec(...place, { command, timeoutMs })).toMatchObject({
        exitStatus: 3,
        stdout: 'out\n',
        stderr: 'err\n',
      });
      expect(await under.running()).toBe(0);
    });

    it('keeps one program of a name, and ends it as often as it is asked to', async () => {
      for (let turn = 0; turn < 2; turn++) await serve();
      expect(await under.running()).toBe(1);
      for (let turn = 0; turn < 2; turn++) await under.network.endProgram(...place, 'one');
      expect(await under.running()).toBe(0);
    });

    it('says when a node does not run or is gone', async () => {
      const gone = under.network.exec(place[0], 'nobody', { command: ['true'], timeoutMs });
      await expect(gone).rejects.toMatchObject({ code: 'sandbox.lost' });
      await under.stop();
      const stopped = under.network.exec(...place, { command: ['true'], timeoutMs });
      await expect(stopped).rejects.toMatchObject({ code: 'node.not-running' });
      await expect(serve()).rejects.toMatchObject({ code: 'node.not-running' });
      expect(await under.running()).toBe(0);
    });
  });
}
