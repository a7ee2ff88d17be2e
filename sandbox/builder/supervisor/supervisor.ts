import { mkdirSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseServiceSpec, serviceGroup } from './service-spec.js';
import type { ServiceStatus } from './service-status.js';
import { SupervisedService, type WriteLine } from './supervised-service.js';
import type { SupervisorOptions } from './supervisor-options.js';

const SETTLE_MS = 50;

/** Runs what the spec files of its node ask for, and follows their changes. */
export class Supervisor {
  private readonly services = new Map<string, { text: string; service: SupervisedService }>();
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
    await Promise.all([...this.services.values()].map(({ service }) => service.stop()));
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
    for (const [group, { service }] of this.services) {
      if (!wanted.has(group)) {
        await service.stop();
        this.services.delete(group);
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
    await known?.service.stop();
    const spec = parseServiceSpec(text);
    const service = new SupervisedService(spec, this.options, this.write);
    this.services.set(group, { text, service });
    if (spec.desiredState === 'up') {
      service.start();
    }
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
