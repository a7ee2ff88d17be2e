import { AppError, SystemClock } from '#kernel';
import type { EngineClient } from '../docker/engine-client.js';
import { HostShield } from '../docker/host-shield.js';
import { ImageCheck } from '../docker/image-check.js';
import { SandboxRemover } from '../docker/sandbox-remover.js';
import { imageNames, type Stack } from '../stack/stack.js';
import type { StackCatalogue } from '../stack/stack-catalogue.js';
import { toolsImage } from '../stack/tools-image.js';
import { checkDockerCommand } from './docker-command-check.js';
import { type EngineFacts, judgeEngine } from './engine-facts.js';
import { type Finding, finding } from './finding.js';
import { type EngineAbility, tryKernel } from './kernel-trial.js';
import { type NetworkClosure, tryBridgeIpv6, tryClosedNetwork } from './network-trial.js';

const UNKNOWN = 'not known before images are built';
const SHIELDED = 'a rule of the firewall drops what sandboxes send to the host';
const UNSHIELDED = 'each new bridge gets a link-local address';

/** Examines the container engine: everything that a practice will need, before one does. */
export class EngineDoctor {
  private readonly remover: SandboxRemover;
  private readonly images: ImageCheck;

  constructor(
    private readonly client: EngineClient,
    private readonly catalogue: StackCatalogue,
  ) {
    this.remover = new SandboxRemover(client, new SystemClock());
    this.images = new ImageCheck(client);
  }

  /** All findings. When the engine cannot be reached, that is the only one. Leaves nothing in the engine. */
  async examine(): Promise<Finding[]> {
    const reach = await this.reach();
    if (!reach.ok) return [reach];
    const [facts, command, images, networks] = await Promise.all([
      this.facts().then(judgeEngine),
      checkDockerCommand(),
      this.stackImages(),
      this.closedNetworks(),
    ]);
    return [reach, ...facts, ...command, ...images, ...networks];
  }

  /**
   * What can be done to nodes from outside; nothing while the image of the network tools is not built.
   * Errors: `engine.*`.
   */
  async abilities(): Promise<ReadonlySet<EngineAbility>> {
    const image = toolsImage(this.catalogue);
    if (image === null || (await this.images.missing([image])).length > 0) return new Set();
    return tryKernel(this.client, this.remover, image);
  }

  /** Asks the engine for a sign of life. Throws `engine.not-running`, `engine.not-permitted` or `engine.timeout`. */
  async ping(): Promise<void> {
    await this.client.call('saying hello', (docker) => docker.ping());
  }

  private async reach(): Promise<Finding> {
    const known = { id: 'engine.reach', title: 'Docker engine' };
    try {
      await this.ping();
      return { ...known, ok: true, detail: 'answers', advice: null };
    } catch (error) {
      const { code, message } = AppError.from(error);
      return { ...known, ok: false, detail: code, advice: message };
    }
  }

  private async facts(): Promise<EngineFacts> {
    const [version, info] = await this.client.call('asking the engine about itself', (docker) =>
      Promise.all([docker.version(), docker.info()]),
    );
    return {
      version: version.Version,
      apiVersion: version.ApiVersion,
      cgroupVersion: info.CgroupVersion ?? 'unknown',
      storageDriver: info.Driver,
      memoryBytes: info.MemTotal,
      cpus: info.NCPU,
      operatingSystem: info.OperatingSystem,
    };
  }

  private stackImages(): Promise<Finding[]> {
    return Promise.all(this.catalogue.list().map((stack) => this.imagesOf(stack)));
  }

  private async imagesOf({ file, imageTag }: Stack): Promise<Finding> {
    const missing = imageTag === null ? null : await this.images.missing(imageNames(file, imageTag));
    return finding({
      id: `images.${file.id}`,
      title: `Images of the stack "${file.id}"`,
      ok: missing?.length === 0,
      detail:
        missing === null ? 'never built' : missing.length === 0 ? 'built' : `missing: ${missing.join(', ')}`,
      advice: 'Run "npm start" or "npm run build".',
    });
  }

  private async closedNetworks(): Promise<Finding[]> {
    const image = await this.anyImage();
    const [closure, bridgeIpv6, shielded] = await Promise.all([
      tryClosedNetwork(this.client, this.remover, image),
      image === null ? null : tryBridgeIpv6(this.client, this.remover, image),
      this.canShield(),
    ]);
    return judgeNetworks(closure, { bridgeIpv6, shielded });
  }

  /** Whether the host takes the firewall rule that keeps nodes from it. */
  private async canShield(): Promise<boolean> {
    const image = toolsImage(this.catalogue);
    if (image === null || (await this.images.missing([image])).length > 0) return false;
    const shield = new HostShield(this.client, () => image);
    return shield.raise('doctor').then(
      () => shield.lower('doctor').then(() => true),
      () => false,
    );
  }

  private async anyImage(): Promise<string | null> {
    for (const { file, imageTag } of this.catalogue.list()) {
      const [first] = imageTag === null ? [] : imageNames(file, imageTag);
      if (first !== undefined && (await this.images.missing([first])).length === 0) return first;
    }
    return null;
  }
}

interface HostIpv6 {
  /** Whether bridges get an address of the host; null when nobody can tell. */
  bridgeIpv6: boolean | null;
  /** Whether a firewall rule keeps nodes from the host all the same. */
  shielded: boolean;
}

function judgeNetworks(
  { internal, hostHidden }: NetworkClosure,
  { bridgeIpv6, shielded }: HostIpv6,
): Finding[] {
  return [
    finding({
      id: 'network.internal',
      title: 'Networks without a way out',
      ok: internal,
      detail: internal ? 'can be made' : 'the engine ignores "internal"',
      advice: 'Sandboxes could reach the outside; do not run practices on this engine.',
    }),
    finding({
      id: 'network.host-hidden',
      title: 'Host out of reach of sandboxes',
      ok: hostHidden !== false,
      detail: hostHidden === null ? UNKNOWN : hostHidden ? 'does not answer' : 'answers on their networks',
      advice:
        "Nodes reach the ports that this host has open on all of its addresses: close them to the engine's bridges by a " +
        'firewall, or use another engine.',
    }),
    finding({
      id: 'network.bridge-ipv6',
      title: 'IPv6 of the host out of reach of sandboxes',
      ok: shielded || bridgeIpv6 !== true,
      detail: bridgeIpv6 === null ? UNKNOWN : bridgeIpv6 ? (shielded ? SHIELDED : UNSHIELDED) : 'none',
      advice:
        'Root on a build worker can get to that address by way of a network namespace: run "sysctl -w ' +
        'net.ipv6.conf.default.disable_ipv6=1" on the host, or let its kernel have iptables rules.',
    }),
  ];
}
