import type Docker from 'dockerode';
import { CHANGE_TIMEOUT_MS, type EngineClient } from '../docker/engine-client.js';
import { textOfFrames } from '../docker/multiplexed-stream.js';
import type { SandboxRemover } from '../docker/sandbox-remover.js';
import { trial } from './network-trial.js';

/** What can be done to nodes from outside, as far as engine and kernel have a say in it. */
export const ENGINE_ABILITIES = [
  'container.limits',
  'network.beside',
  'network.filter',
  'network.statistic',
  'network.redirect',
  'network.shaping',
  'network.interface',
] as const;
export type EngineAbility = (typeof ENGINE_ABILITIES)[number];

const SCRIPT = `
try() { name=$1; shift; if "$@" > /dev/null 2>&1; then echo "$name"; fi; }
try network.filter iptables -A INPUT -p tcp -m comment --comment x -j REJECT --reject-with tcp-reset
try network.statistic iptables -A INPUT -m statistic --mode random --probability 0.5 -j DROP
try network.redirect iptables -t nat -A PREROUTING -p tcp --dport 80 -j REDIRECT --to-ports 81
try network.interface ip link add trial0 type veth peer name trial1
try network.shaping tc qdisc add dev lo root tbf rate 1mbit burst 32kbit latency 400ms
echo network.beside
`;

/** Tries it all in a container of its own, with no network but loopback. @param image that of the network tools */
export async function tryKernel(
  client: EngineClient,
  remover: SandboxRemover,
  image: string,
): Promise<ReadonlySet<EngineAbility>> {
  return trial(remover, async (Labels, name) => {
    const container = await client.call(
      'trying what can be done to nodes',
      async (docker, abortSignal) => {
        const made = await docker.createContainer({
          name,
          Image: image,
          Labels,
          Entrypoint: ['sleep'],
          Cmd: ['60'],
          HostConfig: {
            CapDrop: ['ALL'],
            CapAdd: ['NET_ADMIN'],
            NetworkMode: 'none',
            Memory: 2 ** 26,
            MemorySwap: 2 ** 26,
          },
          abortSignal,
        });
        await made.start({ abortSignal });
        return made;
      },
      CHANGE_TIMEOUT_MS,
    );
    const said = await client.call(
      'trying the kernel',
      (_, signal) => run(container, signal),
      CHANGE_TIMEOUT_MS,
    );
    const abilities = readTrial(said);
    if (await canLimit(client, container)) abilities.add('container.limits');
    return abilities;
  });
}

/** Reads what the script printed: one ability a line. */
export function readTrial(text: string): Set<EngineAbility> {
  const lines = new Set(text.split('\n'));
  return new Set(ENGINE_ABILITIES.filter((ability) => lines.has(ability)));
}

async function run(container: Docker.Container, abortSignal: AbortSignal): Promise<string> {
  const exec = await container.exec({ Cmd: ['sh', '-c', SCRIPT], AttachStdout: true, abortSignal });
  const stream = await exec.start({ hijack: true, stdin: false, abortSignal });
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return textOfFrames(Buffer.concat(chunks));
}

/** Some kernels lack the cgroup controllers, and engines without root may not use them: the engine then refuses. */
async function canLimit(client: EngineClient, container: Docker.Container): Promise<boolean> {
  try {
    await client.call('changing the limits of a container', (_, abortSignal) =>
      container.update({ Memory: 2 ** 25, MemorySwap: 2 ** 25, NanoCpus: 5e8, abortSignal }),
    );
  } catch {
    return false;
  }
  return true;
}
