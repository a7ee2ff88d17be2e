import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { endLeftover } from './end-leftover.js';
import { type HookExit, HookProcess } from './hook-process.js';
import { findNodeUser } from './node-user.js';
import { formatPackageIdent, type PackageIdent } from './package-ident.js';
import { prepareService, serviceUser } from './prepare-service.js';
import { servicePaths } from './service-paths.js';
import { type ServiceSpec, serviceGroup } from './service-spec.js';
import type { ServiceStatus } from './service-status.js';
import type { SupervisorOptions } from './supervisor-options.js';

/** Writes one line of the journal. */
export type WriteLine = (line: string) => void;

/** Keeps one service running until it is stopped: prepares, initialises, runs, and begins again when it ends. */
export class SupervisedService {
  private readonly group: string;
  private run: HookProcess | undefined;
  private stateSinceMs = Date.now();
  private stopping = new AbortController();
  private loop: Promise<void> | undefined;
  private release: PackageIdent;

  constructor(
    private readonly spec: ServiceSpec,
    private readonly options: SupervisorOptions,
    private readonly write: WriteLine,
  ) {
    this.group = serviceGroup(spec);
    this.release = spec.ident;
  }

  status(): ServiceStatus {
    return {
      package: formatPackageIdent(this.release),
      type: this.spec.topology,
      state: this.run ? 'up' : 'down',
      uptimeSeconds: Math.floor((Date.now() - this.stateSinceMs) / 1000),
      pid: this.run?.pid ?? null,
      group: this.group,
      style: this.spec.startStyle,
    };
  }

  /** Starts the service unless it is started already. */
  start(): void {
    if (!this.loop) {
      this.stopping = new AbortController();
      this.loop = this.keepRunning(this.stopping.signal).finally(() => {
        this.loop = undefined;
      });
    }
  }

  /** Resolves when the service's process is gone and will not be started again. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.run?.stop(this.options.stopTimeoutMs);
    await this.loop;
  }

  /** Runs the package's own health check; a service without one is healthy while it is up. */
  async isHealthy(): Promise<boolean> {
    if (!this.run) {
      return false;
    }
    const check = join(this.home, 'hooks', 'health_check');
    if (!existsSync(check)) {
      return true;
    }
    const user = findNodeUser('hab');
    const hook = this.hook(check, user, 'HK');
    const timer = setTimeout(() => void hook.stop(0), this.options.healthCheckTimeoutMs);
    const { status } = await hook.exited;
    clearTimeout(timer);
    return status === 0;
  }

  private get home(): string {
    return join(this.options.root, 'svc', this.spec.ident.name);
  }

  private async keepRunning(stopping: AbortSignal): Promise<void> {
    await endLeftover(join(this.home, 'PID'), this.spec.ident.name, this.options.stopTimeoutMs);
    while (!stopping.aborted) {
      try {
        await this.runOnce(stopping);
      } catch (error) {
        this.say('SV', `Unable to start: ${(error as Error).message}`);
      }
      if (!stopping.aborted) {
        await delay(this.options.restartDelayMs, undefined, { signal: stopping }).catch(() => undefined);
      }
    }
  }

  private async runOnce(stopping: AbortSignal): Promise<void> {
    const paths = servicePaths(this.options.root, this.spec.ident);
    this.release = paths.ident;
    prepareService(paths);
    const user = serviceUser(paths);
    if (!(await this.initialize(stopping)) || stopping.aborted) {
      return;
    }
    this.say('SV', `Starting service as user=${user.name}, group=${user.name}`);
    const run = this.hook(join(this.home, 'hooks', 'run'), user, 'O');
    this.enter(run);
    const exit = await run.exited;
    this.enter(undefined);
    this.say('SV', stopping.aborted ? 'Stopped' : `Service ended: ${describeExit(exit)}`);
  }

  private async initialize(stopping: AbortSignal): Promise<boolean> {
    const path = join(this.home, 'hooks', 'init');
    if (!existsSync(path)) {
      return true;
    }
    const init = this.hook(path, findNodeUser('hab'), 'HK');
    const stop = () => void init.stop(this.options.stopTimeoutMs);
    stopping.addEventListener('abort', stop);
    const exit = await init.exited;
    stopping.removeEventListener('abort', stop);
    if (exit.status !== 0 && !stopping.aborted) {
      this.say('HK', `Initialization failed! 'init' ${describeExit(exit)}`);
    }
    return exit.status === 0;
  }

  private hook(path: string, user: ReturnType<typeof serviceUser>, tag: 'O' | 'HK'): HookProcess {
    return new HookProcess({
      path,
      home: this.home,
      user,
      environment: this.options.environment,
      onLine: (stream, line) => this.say(tag === 'O' && stream === 'stderr' ? 'E' : tag, line),
    });
  }

  private enter(run: HookProcess | undefined): void {
    this.run = run;
    this.stateSinceMs = Date.now();
    const pidFile = join(this.home, 'PID');
    if (run?.pid === undefined) {
      rmSync(pidFile, { force: true });
    } else {
      writeFileSync(pidFile, `${run.pid}`);
    }
  }

  private say(tag: 'SV' | 'HK' | 'O' | 'E', text: string): void {
    this.write(`${this.group}(${tag}): ${text}`);
  }
}

function describeExit(exit: HookExit): string {
  if (exit.error) {
    return `could not be started: ${exit.error.message}`;
  }
  return exit.signal ? `was ended by signal ${exit.signal}` : `exited with status code ${exit.status}`;
}
