import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from './run-command.js';

/** What a running Postgres notes about itself in its data directory. */
export interface Postmaster {
  pid: number;
  port: number;
}

const fileOf = (dataDir: string): string => path.join(dataDir, 'postmaster.pid');

/** Reads the note; undefined when there is none. */
export async function readPostmaster(dataDir: string): Promise<Postmaster | undefined> {
  const text = await readFile(fileOf(dataDir), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return parsePostmaster(text);
}

/** Line 1 is the process id, line 4 the port (documented in Postgres' `pidfile.h`). */
export function parsePostmaster(text: string): Postmaster | undefined {
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid < 1) return undefined;
  return { pid, port: Number(lines[3] ?? 0) };
}

/** Removes the note of a server that is no more. */
export async function removePostmaster(dataDir: string): Promise<void> {
  await rm(fileOf(dataDir), { force: true });
}

/**
 * True when the noted process is still the Postgres of this directory. After a crash or a reboot the same process
 * id may belong to anything.
 */
export async function isPostmasterAlive(pid: number, dataDir: string): Promise<boolean> {
  const command = await commandLine(pid);
  return command.includes('postgres') && command.includes(dataDir);
}

async function commandLine(pid: number): Promise<string> {
  if (process.platform === 'linux') return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  const args = ['-o', 'command=', '-p', String(pid)];
  return (await runCommand({ file: 'ps', args, cwd: '/', timeoutMs: 5_000 })).output;
}
