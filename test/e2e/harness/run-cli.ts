import { execa } from 'execa';
import { CLI_MAIN } from './simsup-server.js';

const TIMEOUT_MS = 60_000;

export interface CliResult {
  status: number | undefined;
  stdout: string;
  stderr: string;
}

/** Runs the built command line to its end. */
export async function runCli(args: string[], env: Record<string, string>): Promise<CliResult> {
  const { exitCode, stdout, stderr } = await execa(
    process.execPath,
    ['--enable-source-maps', CLI_MAIN, ...args],
    {
      env: { NODE_OPTIONS: '', ...env },
      reject: false,
      stdin: 'ignore',
      timeout: TIMEOUT_MS,
    },
  );
  return { status: exitCode, stdout, stderr };
}
