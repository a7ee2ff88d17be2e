import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { asBuildUser } from './build-user.js';
import { runCommand } from './run-command.js';

/** Where `ip netns` looks; the entries are links, for a mount would need more rights than a worker has. */
const DIRECTORY = '/run/netns';
/** Keeps a namespace alive; tells when it is there. */
const KEEPER = 'echo ready; exec sleep infinity';

/**
 * The network namespace of one build, with the node's second interface inside. Interfaces are in one namespace at a
 * time: while the build runs, the node itself does not have it.
 */
export class BuildNamespace {
  private constructor(
    private readonly link: string,
    private readonly networkInterface: string,
    private readonly keeper: ChildProcess,
  ) {}

  /** Makes a namespace and moves the interface into it. @throws Error when either fails, such as for want of it. */
  static async create(jobId: string, networkInterface: string): Promise<BuildNamespace> {
    const [command, ...args] = [...asBuildUser, 'unshare', '-Urn', 'sh', '-c', KEEPER];
    const keeper = spawn(command as string, args, { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
    const namespace = new BuildNamespace(join(DIRECTORY, `job-${jobId}`), networkInterface, keeper);
    try {
      await namespace.ready();
      await runCommand('ip', ['link', 'set', networkInterface, 'netns', String(keeper.pid)]);
    } catch (error) {
      await namespace.end();
      throw error;
    }
    return namespace;
  }

  /** Front part of a command line that is to run inside. */
  get entry(): readonly string[] {
    const { pid } = this.keeper;
    return [...asBuildUser, 'nsenter', '-t', String(pid), '-U', '-n', '--preserve-credentials'];
  }

  /** Ends the namespace and gives the interface back to the node. */
  async release(): Promise<void> {
    await this.end();
    await runCommand('attach-interface', [this.networkInterface]);
  }

  private async ready(): Promise<void> {
    const ended = once(this.keeper, 'exit').then(([status]) => {
      throw new Error(`no network namespace could be made (status ${status})`);
    });
    await Promise.race([once(this.keeper.stdout as NonNullable<ChildProcess['stdout']>, 'data'), ended]);
    ended.catch(() => undefined);
    await mkdir(DIRECTORY, { recursive: true });
    await rm(this.link, { force: true });
    await symlink(`/proc/${this.keeper.pid}/ns/net`, this.link);
  }

  private async end(): Promise<void> {
    const isAlive = this.keeper.exitCode === null && this.keeper.signalCode === null;
    if (isAlive && this.keeper.kill('SIGKILL')) await once(this.keeper, 'exit');
    await rm(this.link, { force: true });
  }
}

/** Ends what an earlier worker process left behind when it died in the middle of a build. */
export async function endLeftoverNamespaces(networkInterface: string): Promise<boolean> {
  const names = await readdir(DIRECTORY).catch(() => []);
  if (!names.some((name) => name.startsWith('job-'))) return false;
  await runCommand('reset-network', [networkInterface]);
  return true;
}
