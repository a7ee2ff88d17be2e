import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { BUILD_SCRIPT } from './build-script.js';

export interface PlanBuild {
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Front part of the command line: the namespace that the build runs in. */
  readonly entry: readonly string[];
  readonly signal: AbortSignal;
  onLine(line: string): void;
}

/** Builds the plan in a directory. @throws Error when the build ends with another status than 0 or is cancelled. */
export async function runPlanBuild(build: PlanBuild): Promise<void> {
  const { directory, environment, entry, signal, onLine } = build;
  signal.throwIfAborted();
  const [command, ...args] = [...entry, '/bin/bash', '-c', BUILD_SCRIPT, 'hab-plan-build'];
  const child = spawn(command as string, args, {
    cwd: directory,
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', HOME: directory, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  // The build's children must go too, so the whole process group is told.
  const cancel = () => child.pid !== undefined && process.kill(-child.pid, 'SIGKILL');
  signal.addEventListener('abort', cancel, { once: true });
  createInterface({ input: child.stdout }).on('line', onLine);
  createInterface({ input: child.stderr }).on('line', onLine);
  const status = await new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, killedBy) => resolve(killedBy ?? String(code)));
  });
  signal.removeEventListener('abort', cancel);
  if (status !== '0') throw new Error(`build ended with status ${status}`);
}
