import { execa } from 'execa';
import { CLI_MAIN } from './simsup-server.js';

const TIMEOUT_MS = 60_000;

export interface CliResult {
  status: number | undefined;
  stdout: string;
  stderr: string;
}

/** Runs the built command line to its end, which must come within the time. */
export async function runCli(
  args: string[],
  env: Record<string, string>,
  timeoutMs = TIMEOUT_MS,
): Promise<CliResult> {
  const { exitCode, stdout, stderr } = await execa(
    process.execPath,
    ['--enable-source-maps', CLI_MAIN, ...args],
    {
      env: { NODE_OPTIONS: '', ...env },
      reject: false,
      stdin: 'ignore',
      timeout: timeoutMs,
    },
  );
  return { status: exitCode, stdout, stderr };
}
