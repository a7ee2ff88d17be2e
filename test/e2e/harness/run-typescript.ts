import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../../..');

/** Bundles a program of the tests and runs it as a process of its own, so that it can be killed for real. */
export async function runTypescript(entry: string, args: string[]): Promise<ChildProcess> {
  const outfile = join(root, 'node_modules/.cache/simsup-e2e', `${entry}.mjs`);
  await build({
    entryPoints: [join(import.meta.dirname, `${entry}.ts`)],
    bundle: true,
    packages: 'external',
    conditions: ['source'],
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'error',
  });
  return spawn(process.execPath, [outfile, ...args], { stdio: ['ignore', 'inherit', 'inherit'] });
}
