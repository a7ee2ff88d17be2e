import { AppError } from '#kernel';
import { bridgePrefix } from './bridge-names.js';
import { CHANGE_TIMEOUT_MS, type EngineClient } from './engine-client.js';
import { SERVER_LABEL } from './labels.js';
import { textOfFrames } from './multiplexed-stream.js';

/** A kernel without IPv6 needs no rule for it. */
const TABLES = 'tables="iptables"; [ ! -e /proc/net/if_inet6 ] || tables="$tables ip6tables"';
const RULE = 'INPUT -i "$0+" -j DROP';
const RAISE = `${TABLES}
for table in $tables; do
  $table -w 5 -C ${RULE} 2> /dev/null || $table -w 5 -I ${RULE} || exit 1
done`;
const LOWER = `${TABLES}
for table in $tables; do
  while $table -w 5 -D ${RULE} 2> /dev/null; do :; done
done`;

/**
 * Rules of the host's firewall that drop whatever the bridges of an installation's sandboxes bring to the host itself,
 * see ADR 10. Nodes among each other are not concerned: what a bridge only passes on does not go to the host.
 */
export class HostShield {
  /** @param image name of the image with the network tools; null when it was never built, and nothing is done then */
  constructor(
    private readonly client: EngineClient,
    private readonly image: () => string | null,
  ) {}

  /**
   * Makes sure that the rules are there; whoever reloads a firewall takes them away, so this is done for each sandbox.
   * Throws `engine.failed` when the engine's host does not take them.
   */
  async raise(serverId: string): Promise<void> {
    const said = await this.run(serverId, RAISE);
    if (said === null) return;
    throw new AppError(
      'engine.failed',
      `The host's firewall does not take the rule that keeps sandboxes from it: ${said.trim().slice(-300)}`,
    );
  }

  /** Takes the rules away; none are fine. */
  async lower(serverId: string): Promise<void> {
    await this.run(serverId, LOWER);
  }

  /** Runs a script in the network of the engine's host; null when it succeeded, else what it said. */
  private async run(serverId: string, script: string): Promise<string | null> {
    const Image = this.image();
    if (Image === null) return null;
    return this.client.call(
      "setting a rule of the host's firewall",
      async (docker, abortSignal) => {
        const container = await docker.createContainer({
          Image,
          Entrypoint: ['/bin/sh', '-c'],
          Cmd: [script, bridgePrefix(serverId)],
          User: 'root',
          Labels: { [SERVER_LABEL]: serverId },
          HostConfig: { NetworkMode: 'host', CapDrop: ['ALL'], CapAdd: ['NET_ADMIN'] },
          abortSignal,
        });
        try {
          await container.start({ abortSignal });
          const { StatusCode } = (await container.wait({ abortSignal })) as { StatusCode: number };
          if (StatusCode === 0) return null;
          return textOfFrames(await container.logs({ stdout: true, stderr: true, abortSignal }));
        } finally {
          await container.remove({ force: true, v: true });
        }
      },
      CHANGE_TIMEOUT_MS,
    );
  }
}
