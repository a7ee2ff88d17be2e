import { spawn } from 'node:child_process';
import { NodeShell, type ShellRequest, type ShellResult } from '#faults';
import { AppError } from '#kernel';

/** Runs commands in containers through the engine's command line; a node is a container's name or id. */
export class DockerCliShell extends NodeShell {
  exec(_sandboxId: string, node: string, request: ShellRequest): Promise<ShellResult> {
    const { command, user = 'root', stdin, timeoutMs } = request;
    return run(['exec', '-i', '-u', user, node, ...command], { timeoutMs, stdin });
  }
}

interface RunOptions {
  timeoutMs: number;
  stdin?: string | undefined;
}

/** Runs `docker` to its end. */
export function run(args: string[], { timeoutMs, stdin = '' }: RunOptions): Promise<ShellResult> {
  const begunMs = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn('docker', args, { timeout: timeoutMs });
    const output = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        output[name] += text;
      });
    }
    child.on('error', reject);
    child.on('close', (exitStatus, signal) => {
      if (signal)
        reject(new AppError('engine.timeout', `docker ${args[0]} took longer than ${timeoutMs} ms.`));
      else resolve({ ...output, exitStatus: exitStatus ?? -1, durationMs: performance.now() - begunMs });
    });
    // A command that ends without reading closes the pipe; what it did is told by its exit status.
    child.stdin.on('error', () => undefined);
    child.stdin.end(stdin);
  });
}
