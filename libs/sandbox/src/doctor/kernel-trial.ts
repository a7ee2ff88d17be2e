import { CHANGE_TIMEOUT_MS, type EngineClient } from '../docker/engine-client.js';
import { textOfFrames } from '../docker/multiplexed-stream.js';
import type { SandboxRemover } from '../docker/sandbox-remover.js';
import { trial } from './network-trial.js';

/** What faults may need of the machine. null: not known, because there was nothing to try it with. */
export interface EngineCapabilities {
  /** A container can be given the right to change its own network. */
  netAdmin: boolean | null;
  /** The kernel can delay and lose packets (tc netem). */
  netem: boolean | null;
}

/** In CapEff of /proc/self/status. */
const NET_ADMIN_BIT = 12n;

const SCRIPT = `
sed -n 's/^CapEff:[[:space:]]*/capabilities /p' /proc/self/status
if ! command -v tc > /dev/null; then exit 0; fi
if tc qdisc add dev lo root netem delay 1ms 2> /dev/null; then echo netem yes; else echo netem no; fi
`;

/** Tries it in a container of its own, with no network but loopback, from an image that is there already. */
export async function tryKernel(
  client: EngineClient,
  remover: SandboxRemover,
  image: string,
): Promise<EngineCapabilities> {
  return trial(remover, async (Labels, name) => {
    const said = await client.call(
      'trying what containers may do',
      async (docker, abortSignal) => {
        const container = await docker.createContainer({
          name,
          Image: image,
          Labels,
          Entrypoint: ['/bin/sh', '-c'],
          Cmd: [SCRIPT],
          User: 'root',
          HostConfig: { CapDrop: ['ALL'], CapAdd: ['NET_ADMIN'], NetworkMode: 'none' },
          abortSignal,
        });
        await container.start({ abortSignal });
        await container.wait({ abortSignal });
        return container.logs({ stdout: true, stderr: false, follow: false, abortSignal });
      },
      CHANGE_TIMEOUT_MS,
    );
    return readTrial(await textOfFrames(said));
  });
}

/** Reads what the script printed. */
export function readTrial(text: string): EngineCapabilities {
  const capabilities = /^capabilities ([0-9a-f]+)$/m.exec(text)?.[1];
  const netem = /^netem (yes|no)$/m.exec(text)?.[1];
  return {
    netAdmin:
      capabilities === undefined ? null : ((BigInt(`0x${capabilities}`) >> NET_ADMIN_BIT) & 1n) === 1n,
    netem: netem === undefined ? null : netem === 'yes',
  };
}
