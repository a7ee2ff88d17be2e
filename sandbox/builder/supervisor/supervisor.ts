import { mkdirSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DepotClient } from './depot-client.js';
import { installFromDepot } from './install-release.js';
import { ReleaseFollower } from './release-follower.js';
import { parseServiceSpec, type ServiceSpec, serviceGroup } from './service-spec.js';
import type { ServiceStatus } from './service-status.js';
import { SupervisedService, type WriteLine } from './supervised-service.js';
import type { SupervisorOptions } from './supervisor-options.js';

const SETTLE_MS = 50;

interface Loaded {
  /** Of the spec file. */
  readonly text: string;
  readonly service: SupervisedService;
  readonly follower: ReleaseFollower | undefined;
}

/** Runs what the spec files of its node ask for, and follows their changes. */
export class Supervisor {
  private readonly services = new Map<string, Loaded>();
  private readonly home: string;
  private settling: NodeJS.Timeout | undefined;
  private work: Promise<void> = Promise.resolve();

  constructor(
    private readonly options: SupervisorOptions,
    private readonly write: WriteLine,
  ) {
    this.home = join(options.root, 'sup', 'default');
  }

  /** Loads every spec and begins to follow their directory. */
  start(): void {
    const specs = join(this.home, 'specs');
    mkdirSync(specs, { recursive: true });
    mkdirSync(join(this.options.root, 'svc'), { recursive: true });
    writeFileSync(join(this.home, 'LOCK'), `${process.pid}`);
    this.write('hab-sup(MN): Starting supervisor');
    watch(specs, () => this.settle());
    this.queue(() => this.reconcile());
  }

  /** Stops all services side by side. */
  async stop(): Promise<void> {
    clearTimeout(this.settling);
    this.write('hab-sup(MN): Gracefully stopping');
    await Promise.all([...this.services.values()].map(unload));
    rmSync(join(this.home, 'LOCK'), { force: true });
  }

  statuses(): ServiceStatus[] {
    return [...this.services.values()].map(({ service }) => service.status());
  }

  /** The loaded service of this group (`builder-api.live`), if there is one. */
  find(group: string): SupervisedService | undefined {
    return this.services.get(group)?.service;
  }

  private settle(): void {
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.queue(() => this.reconcile()), SETTLE_MS);
  }

  private queue(task: () => Promise<void>): void {
    this.work = this.work.then(task).catch((error: Error) => this.write(`hab-sup(SR): ${error.message}`));
  }

  private async reconcile(): Promise<void> {
    const wanted = this.readSpecs();
    for (const [group, loaded] of this.services) {
      if (!wanted.has(group)) {
        await unload(loaded);
        this.services.delete(group);
        this.write(`hab-sup(MN): Unloaded ${group}`);
      }
    }
    for (const [group, text] of wanted) {
      await this.follow(group, text);
    }
  }

  private async follow(group: string, text: string): Promise<void> {
    const known = this.services.get(group);
    if (known?.text === text) {
      return;
    }
    if (known) {
      await unload(known);
    }
    const spec = parseServiceSpec(text);
    const service = new SupervisedService(spec, this.options, this.write);
    const follower = spec.updateStrategy === 'none' ? undefined : this.followerOf(spec, service);
    this.services.set(group, { text, service, follower });
    if (spec.desiredState === 'up') {
      service.start();
      follower?.start();
    }
  }

  private followerOf(spec: ServiceSpec, service: SupervisedService): ReleaseFollower {
    const { root, updatePeriodMs, depotTimeoutMs } = this.options;
    const depot = new DepotClient({ url: spec.bldrUrl, timeoutMs: depotTimeoutMs });
    return new ReleaseFollower({
      ident: spec.ident,
      channel: spec.channel,
      depot,
      service,
      everyMs: updatePeriodMs,
      install: (release) => installFromDepot(root, depot, release),
      say: (text) => this.write(`${serviceGroup(spec)}(SV): ${text}`),
    });
  }

  /** By group. A spec file that cannot be read is said so, and leaves its service as it is not wanted. */
  private readSpecs(): Map<string, string> {
    const specs = new Map<string, string>();
    const directory = join(this.home, 'specs');
    for (const name of readdirSync(directory).filter((it) => it.endsWith('.spec'))) {
      try {
        const text = readFileSync(join(directory, name), 'utf8');
        specs.set(serviceGroup(parseServiceSpec(text)), text);
      } catch (error) {
        this.write(`hab-sup(SR): ${name}: ${(error as Error).message}`);
      }
    }
    return specs;
  }
}

async function unload({ service, follower }: Loaded): Promise<void> {
  follower?.stop();
  await service.stop();
}
