import { spawn } from 'node:child_process';
import type { AccountCommand, CommandAccount } from './account-command.js';

export interface CommandRequest {
  file: string;
  args: string[];
  /** Directory in which it runs. */
  cwd: string;
  timeoutMs: number;
  /** Who runs it; the present user when absent. */
  account?: CommandAccount;
}

export interface CommandResult {
  exitStatus: number | null;
  /** Standard output and standard error. */
  output: string;
}

function commandOf({ account, file, args }: CommandRequest): AccountCommand {
  return account ? account.command(file, args) : { file, args };
}

/** Runs a program to its end and returns what it printed. Rejects when it cannot be started or takes too long. */
export function runCommand(request: CommandRequest): Promise<CommandResult> {
  const { file, args, user } = commandOf(request);
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: request.cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: request.timeoutMs,
      killSignal: 'SIGKILL',
      ...user,
    });
    let output = '';
    const take = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.once('error', reject);
    child.once('close', (exitStatus, signal) => {
      if (signal) reject(new Error(`${request.file} was ended by ${signal}: ${output}`));
      else resolve({ exitStatus, output });
    });
  });
}
