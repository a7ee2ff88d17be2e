import type Docker from 'dockerode';
import { newId } from '#kernel';
import { CLOSED_BRIDGE_OPTIONS } from '../docker/closed-network.js';
import { CHANGE_TIMEOUT_MS, type EngineClient } from '../docker/engine-client.js';
import { POOL_LABEL, SANDBOX_LABEL } from '../docker/labels.js';
import { textOfFrames } from '../docker/multiplexed-stream.js';
import type { SandboxRemover } from '../docker/sandbox-remover.js';

/** Makes something short-lived for a trial, under labels by which all of it is removed whatever happens. */
export async function trial<T>(
  remover: SandboxRemover,
  work: (labels: Record<string, string>, name: string) => Promise<T>,
): Promise<T> {
  const sandboxId = newId();
  try {
    return await work({ [POOL_LABEL]: 'doctor', [SANDBOX_LABEL]: sandboxId }, `simsup-doctor-${sandboxId}`);
  } finally {
    await remover.remove(sandboxId);
  }
}

/** How closed a network can be on this engine. */
export interface NetworkClosure {
  /** It forwards nothing to the outside. */
  internal: boolean;
  /** The host does not answer on it. null: not known, because there was no image to try it with. */
  hostHidden: boolean | null;
}

/** Makes a network as sandboxes have them and, given an image, looks from a container whether the host answers. */
export function tryClosedNetwork(
  client: EngineClient,
  remover: SandboxRemover,
  image: string | null,
): Promise<NetworkClosure> {
  return trial(remover, (labels, name) =>
    client.call(
      'trying a closed network',
      async (docker, abortSignal) => {
        const network = await docker.createNetwork({
          Name: name,
          Internal: true,
          Options: CLOSED_BRIDGE_OPTIONS,
          Labels: labels,
          abortSignal,
        });
        const { Internal, IPAM } = await network.inspect();
        const gateway = IPAM?.Config?.[0]?.Gateway;
        if (image === null) return { internal: Internal, hostHidden: null };
        if (gateway === undefined) return { internal: Internal, hostHidden: true };
        const said = await ask(docker, {
          name,
          Image: image,
          Labels: labels,
          Cmd: [knockAt(gateway)],
          HostConfig: { CapDrop: ['ALL'], NetworkMode: name },
          abortSignal,
        });
        return { internal: Internal, hostHidden: readNeighbours(said, gateway) };
      },
      CHANGE_TIMEOUT_MS,
    ),
  );
}

/** Whether a bridge that the engine makes has an IPv6 address of the host; null when nobody can tell. */
export function tryBridgeIpv6(
  client: EngineClient,
  remover: SandboxRemover,
  image: string,
): Promise<boolean | null> {
  return trial(remover, (labels, name) =>
    client.call(
      'looking at the host from a container',
      async (docker, abortSignal) => {
        const said = await ask(docker, {
          name,
          Image: image,
          Labels: labels,
          Cmd: ['cat /proc/sys/net/ipv6/conf/default/disable_ipv6 || echo 1'],
          HostConfig: { CapDrop: ['ALL'], NetworkMode: 'host' },
          abortSignal,
        });
        return /^[01]$/m.test(said) ? /^0$/m.test(said) : null;
      },
      CHANGE_TIMEOUT_MS,
    ),
  );
}

/** Runs a line of shell in a container of its own and gives what it printed. */
async function ask(
  docker: Docker,
  options: Docker.ContainerCreateOptions & { abortSignal: AbortSignal },
): Promise<string> {
  const { abortSignal } = options;
  const given = { Entrypoint: ['/bin/sh', '-c'], User: 'root', ...options };
  const container = await docker.createContainer(given);
  await container.start({ abortSignal });
  await container.wait({ abortSignal });
  const said = await container.logs({ stdout: true, stderr: false, follow: false, abortSignal });
  return textOfFrames(said);
}

/** A host that lives there tells its hardware address, whatever its firewall says to the knock itself. */
function knockAt(address: string): string {
  return `timeout 2 bash -c ': < /dev/tcp/${address}/9' 2> /dev/null; cat /proc/net/arp`;
}

/** Reads /proc/net/arp: true when nobody answered for the address, null when nobody was asked for it. */
export function readNeighbours(text: string, address: string): boolean | null {
  const row = text
    .split('\n')
    .map((line) => line.split(/\s+/))
    .find(([ip]) => ip === address);
  return row?.[2] === undefined ? null : row[2] === '0x0';
}
