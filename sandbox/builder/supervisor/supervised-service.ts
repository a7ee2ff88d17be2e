import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { endLeftover } from './end-leftover.js';
import { type HealthCheck, healthOf } from './health-check.js';
import { type HookExit, HookProcess } from './hook-process.js';
import { installedOf } from './installed-releases.js';
import type { NodeUser } from './node-user.js';
import { formatPackageIdent, type PackageIdent, type ReleaseIdent } from './package-ident.js';
import { prepareService } from './prepare-service.js';
import { ReleaseMemory } from './release-memory.js';
import { servicePaths } from './service-paths.js';
import { type ServiceSpec, serviceGroup } from './service-spec.js';
import type { ServiceStatus } from './service-status.js';
import { serviceUser } from './service-user.js';
import type { SupervisorOptions } from './supervisor-options.js';

/** Writes one line of the journal. */
export type WriteLine = (line: string) => void;

/** Keeps one service running until it is stopped: prepares, initialises, runs, and begins again when it ends. */
export class SupervisedService {
  private readonly group: string;
  /** The release that is to run: what the spec names, until an update names another one. */
  private wanted: PackageIdent;
  private loaded: ReleaseIdent | undefined;
  private readonly memory: ReleaseMemory;
  private run: HookProcess | undefined;
  private init: HookProcess | undefined;
  private stateSinceMs = Date.now();
  private stopping = new AbortController();
  private pause = new AbortController();
  private loop: Promise<void> | undefined;

  constructor(
    private readonly spec: ServiceSpec,
    private readonly options: SupervisorOptions,
    private readonly write: WriteLine,
  ) {
    this.group = serviceGroup(spec);
    this.memory = new ReleaseMemory(options.root, spec);
    this.wanted = this.memory.recall() ?? spec.ident;
  }

  /** What runs, or would; undefined while no release is installed. */
  get release(): ReleaseIdent | undefined {
    return this.loaded ?? installedOf(this.options.root, this.wanted).at(-1);
  }

  /** Whether it was started, and not stopped since. */
  get isWanted(): boolean {
    return this.loop !== undefined && !this.stopping.signal.aborted;
  }

  status(): ServiceStatus {
    const { topology, startStyle, channel, updateStrategy } = this.spec;
    return {
      package: formatPackageIdent(this.release ?? this.wanted),
      type: topology,
      state: this.run ? 'up' : 'down',
      uptimeSeconds: Math.floor((Date.now() - this.stateSinceMs) / 1000),
      pid: this.run?.pid ?? null,
      group: this.group,
      style: startStyle,
      channel,
      updateStrategy,
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
    await this.endProcess();
    await this.loop;
  }

  /** Ends what runs, and goes on with another installed release. */
  async changeRelease(release: ReleaseIdent): Promise<void> {
    this.wanted = release;
    await this.endProcess();
  }

  /** Runs the package's own health check; a service without one is healthy while it is up. */
  async health(): Promise<HealthCheck> {
    const check = join(this.home, 'hooks', 'health_check');
    if (!this.run || !this.loaded) {
      return 'CRITICAL';
    }
    if (!existsSync(check)) {
      return 'OK';
    }
    const hook = this.hook(check, this.userOf(servicePaths(this.options.root, this.loaded).packageDir), 'HK');
    const timer = setTimeout(() => void hook.stop(0), this.options.healthCheckTimeoutMs);
    const exit = await hook.exited;
    clearTimeout(timer);
    return healthOf(exit);
  }

  private get home(): string {
    return join(this.options.root, 'svc', this.spec.ident.name);
  }

  private async endProcess(): Promise<void> {
    this.pause.abort();
    await Promise.all([this.init, this.run].map((it) => it?.stop(this.options.stopTimeoutMs)));
  }

  private async keepRunning(stopping: AbortSignal): Promise<void> {
    await endLeftover(join(this.home, 'PID'), this.spec.ident.name, this.options.stopTimeoutMs);
    while (!stopping.aborted) {
      this.pause = new AbortController();
      try {
        await this.runOnce(stopping);
      } catch (error) {
        this.say('SV', `Unable to start: ${(error as Error).message}`);
      }
      if (!stopping.aborted) {
        await delay(this.options.restartDelayMs, undefined, { signal: this.pause.signal }).catch(
          () => undefined,
        );
      }
    }
  }

  private async runOnce(stopping: AbortSignal): Promise<void> {
    const paths = servicePaths(this.options.root, this.wanted);
    this.loaded = paths.ident;
    const user = this.userOf(paths.packageDir);
    prepareService(paths, user);
    if (!(await this.initialize(user)) || stopping.aborted || this.pause.signal.aborted) {
      return;
    }
    this.say('SV', `Starting ${formatPackageIdent(paths.ident)} as user=${user.name}, group=${user.name}`);
    const run = this.hook(join(this.home, 'hooks', 'run'), user, 'O');
    this.enter(run);
    this.memory.remember(paths.ident);
    const exit = await run.exited;
    this.enter(undefined);
    this.say('SV', this.pause.signal.aborted ? 'Stopped' : `Service ended: ${describeExit(exit)}`);
  }

  private async initialize(user: NodeUser): Promise<boolean> {
    const path = join(this.home, 'hooks', 'init');
    if (!existsSync(path)) {
      return true;
    }
    this.init = this.hook(path, user, 'HK');
    const exit = await this.init.exited;
    this.init = undefined;
    if (exit.status !== 0 && !this.pause.signal.aborted) {
      this.say('HK', `Initialization failed! 'init' ${describeExit(exit)}`);
    }
    return exit.status === 0;
  }

  private userOf(packageDir: string): NodeUser {
    return serviceUser(packageDir, (name) => {
      this.say('SV', `No user ${name} here; using the Supervisor's own`);
    });
  }

  private hook(path: string, user: NodeUser, tag: 'O' | 'HK'): HookProcess {
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
