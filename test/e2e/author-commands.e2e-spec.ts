import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { runCli } from './harness/run-cli.js';
import { CLI_MAIN } from './harness/simsup-server.js';

jest.setTimeout(120_000);

describe('what authors type', () => {
  let directory: string;
  let env: Record<string, string>;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'simsup-author-'));
    env = { SIMSUP_STATE_DIR: join(directory, 'state') };
  });

  afterAll(() => rm(directory, { recursive: true, force: true }));

  it('begins a scenario, without a terminal to ask on, in which only what is marked is left to do', async () => {
    const file = join(directory, 'var-only.yaml');
    const made = await runCli(
      ['scenario', 'new', 'builder/var-only', '--fault', 'file.chown', '--out', file, '--json'],
      env,
    );
    expect(made.status).toBe(0);
    expect(JSON.parse(made.stdout)).toEqual({ scenario: 'builder/var-only', file });
    const linted = await runCli(['scenario', 'lint', file, '--json'], env);
    expect(linted.status).toBe(1);
    const messages = JSON.parse(linted.stdout).problems.map(({ message }: { message: string }) => message);
    expect(messages.filter((message: string) => !message.startsWith('Fill this in: '))).toEqual([]);
    expect(messages).toContain('Fill this in: New owner.');
  });

  it('does not write over a scenario that is there', async () => {
    const file = join(directory, 'mine.yaml');
    await writeFile(file, 'mine');
    const result = await runCli(['scenario', 'new', 'builder/mine', '--false-alarm', '--out', file], env);
    expect(result.status).toBe(2);
    expect(result.stderr).toContain('is there already: choose another name, or --out.');
    expect(await readFile(file, 'utf8')).toBe('mine');
  });

  it.each<[string, string[], RegExp]>([
    ['no name', ['scenario', 'new'], /Say what it is called/],
    ['nothing that breaks', ['scenario', 'new', 'builder/x'], /--fault .*--false-alarm/],
    ['a name that is none', ['scenario', 'new', 'X', '--false-alarm'], /stack, slash, name/],
    ['a stack that is none', ['scenario', 'new', 'bilder/x', '--false-alarm'], /did you mean "builder"/],
    [
      'a fault that is none',
      ['scenario', 'new', 'builder/x', '--fault', 'file.chwon'],
      /did you mean "file.chown"/,
    ],
    ['an unknown fault to show', ['fault', 'show', 'file.chwon'], /did you mean "file.chown"/],
    ['a file that is not there', ['scenario', 'lint', '/nowhere.yaml'], /does not exist: check the path/],
    ['a folder', ['scenario', 'lint', '/tmp'], /is a folder: name the files in it/],
  ])('is told of %s in a sentence, as wrong use', async (_case, args, says) => {
    const result = await runCli(args, env);
    expect(result.status).toBe(2);
    expect(result.stderr).toMatch(says);
    expect(result.stderr).not.toMatch(/\n\s+at /);
  });

  it('lists faults, and shows what one takes', async () => {
    const [listed, shown] = await Promise.all([
      runCli(['fault', 'list', '--json'], env),
      runCli(['fault', 'show', 'process.signal'], env),
    ]);
    const names = JSON.parse(listed.stdout).faults.map(({ name }: { name: string }) => name);
    expect(names).toEqual(expect.arrayContaining(['file.chown', 'postgres.lock', 'process.signal']));
    expect(shown.stdout).toMatch(
      /process\.pidFile[\s\S]*signal[\s\S]*one of STOP, KILL,\s[\s\S]*fault: process\.signal/,
    );
  });

  it('takes advice for a failure only when it is to be strict', async () => {
    const file = join(directory, 'core-locked.yaml');
    const shipped = await readFile(
      join(import.meta.dirname, '../../scenarios/builder/core-locked.yaml'),
      'utf8',
    );
    await writeFile(file, shipped.replace(/^debrief:[\s\S]*/m, ''));
    const [lenient, strict] = await Promise.all([
      runCli(['scenario', 'lint', file], env),
      runCli(['scenario', 'lint', '--strict', file], env),
    ]);
    expect(lenient.stdout).toContain('advice: Add a question that people can talk about afterwards.');
    expect([lenient.status, strict.status]).toEqual([0, 1]);
  });

  it('may read only the beginning of what is printed', async () => {
    await mkdir(join(directory, 'state'), { recursive: true });
    const child = spawn(process.execPath, [CLI_MAIN, 'scenario', 'show', 'builder/core-locked'], {
      env: { ...process.env, ...env, NODE_OPTIONS: '' },
    });
    const complaints: string[] = [];
    child.stderr.on('data', (bytes: Buffer) => complaints.push(String(bytes)));
    child.stdout.destroy();
    const status = await new Promise((resolve) => child.once('exit', resolve));
    expect(complaints.join('')).toBe('');
    expect(status).toBe(0);
  });
});
