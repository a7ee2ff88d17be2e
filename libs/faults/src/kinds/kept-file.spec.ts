import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile as read, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FaultContext } from '../fault-kind.js';
import type { ShellRequest, ShellResult } from '../node-shell.port.js';
import { readFile, restoreFile } from './kept-file.js';

/** Runs commands on this machine, and does something whenever one has ended. */
function here(afterEach: () => Promise<void> = async () => undefined): FaultContext {
  const exec = async (_node: string, { command, stdin }: ShellRequest): Promise<ShellResult> => {
    const [program = '', ...rest] = command;
    const result = await new Promise<ShellResult>((resolve) => {
      const child = execFile(program, rest, (error, stdout, stderr) =>
        resolve({ exitStatus: error ? Number(error.code) : 0, stdout, stderr, durationMs: 0 }),
      );
      // A command that ends early does not read what it is given.
      child.stdin?.on('error', () => undefined).end(stdin ?? '');
    });
    await afterEach();
    return result;
  };
  return { shell: { exec }, signal: new AbortController().signal } as never;
}

describe('a kept file', () => {
  let folder: string;
  let path: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'simsup-kept-'));
    path = join(folder, 'server.pid');
    await writeFile(path, '4711\n');
    await chmod(path, 0o640);
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('comes back with content, mode and time', async () => {
    const kept = await readFile(here(), 'n', path);
    const before = await stat(path);
    await writeFile(path, 'something else');
    await chmod(path, 0o777);
    await restoreFile(here(), 'n', path, kept);
    expect(await read(path, 'utf8')).toBe('4711\n');
    const { mode, mtimeMs } = await stat(path);
    expect([mode, mtimeMs]).toEqual([before.mode, before.mtimeMs]);
  });

  it('is restored although a program that waited for it writes into it at once', async () => {
    const kept = await readFile(here(), 'n', path);
    await writeFile(path, '99\n');
    let commands = 0;
    const program = here(async () => {
      commands += 1;
      // It finds a file that it can read after the restoring, not before.
      if (commands > 1) await writeFile(path, '5000\n');
    });
    await restoreFile(program, 'n', path, kept);
    expect(await read(path, 'utf8')).toBe('5000\n');
  });

  it('goes again when there was none, whatever stands in its place', async () => {
    await rm(path);
    const kept = await readFile(here(), 'n', path);
    expect(kept).toBeNull();
    await writeFile(path, 'left behind');
    await restoreFile(here(), 'n', path, kept);
    await expect(stat(path)).rejects.toThrow('ENOENT');
  });

  it('says so when it cannot be restored', async () => {
    const kept = await readFile(here(), 'n', path);
    const gone = join(folder, 'gone', 'server.pid');
    await expect(restoreFile(here(), 'n', gone, kept)).rejects.toMatchObject({ code: 'fault.revert-failed' });
  });
});
