import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { BUILD_SCRIPT } from './build-script.js';

export interface PlanBuild {
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  onLine(line: string): void;
}

/** Runs the build script in a directory. @throws Error when it ends with another status than 0 or is cancelled. */
export async function runPlanBuild({ directory, environment, signal, onLine }: PlanBuild): Promise<void> {
  const path = process.env.PATH ?? '/usr/bin:/bin';
  const child = spawn('/bin/sh', ['-c', BUILD_SCRIPT], {
    cwd: directory,
    env: { PATH: path, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  // The script's children must go too, so the whole process group is told.
  const cancel = () => child.pid !== undefined && process.kill(-child.pid, 'SIGTERM');
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
