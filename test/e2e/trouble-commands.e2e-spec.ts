import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { execa } from 'execa';
import { type CliResult, runCli } from './harness/run-cli.js';
import { SERVER_MAIN } from './harness/simsup-server.js';

jest.setTimeout(120_000);

/** One sentence or two for a person, never the inside of a program. */
function expectClear({ stderr }: CliResult, says: RegExp): void {
  expect(stderr).toMatch(says);
  expect(stderr).not.toMatch(/\n\s+at |node:internal|Something went wrong/);
}

describe('trouble', () => {
  let directory: string;
  let env: Record<string, string>;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'simsup-trouble-'));
    env = { SIMSUP_STATE_DIR: join(directory, 'state') };
    await writeFile(join(directory, 'file'), '');
    await mkdir(join(directory, 'stacks/broken'), { recursive: true });
    await writeFile(join(directory, 'stacks/broken/stack.yml'), 'id: broken\n  bad: [\n');
    await mkdir(join(directory, 'scenarios/builder'), { recursive: true });
    await writeFile(join(directory, 'scenarios/builder/bad.yaml'), 'id: builder/bad\n  bad: [\n');
  });

  afterAll(() => rm(directory, { recursive: true, force: true }));

  describe('at the command line', () => {
    it.each<[string, string[], RegExp]>([
      ['an unknown sub-command', ['scenario', 'lst'], /did you mean list/],
      ['an unknown option', ['practice', 'run', 'builder/core-locked', '--nope'], /unknown option '--nope'/i],
      ['a tempo of nought', ['practice', 'run', 'builder/core-locked', '--tempo', '0'], /from 1 to 100/],
      [
        'a variant that is a path',
        ['scenario', 'show', 'builder/core-locked', '--variant', '../x'],
        /seed of/,
      ],
      ['an unknown scenario', ['scenario', 'show', 'builder/core-lock'], /builder\/core-locked/],
    ])('%s is wrong use: status 2, one sentence, one document', async (_, args, says) => {
      const result = await runCli([...args, '--json'], env);
      expect(result.status).toBe(2);
      expectClear(result, says);
      expect(JSON.parse(result.stdout)).toMatchObject({ error: { message: expect.stringMatching(says) } });
    });

    it('a folder for artifacts in which nothing can be written is refused before anything is played', async () => {
      const out = join(directory, 'file/out');
      const result = await runCli(['practice', 'run', 'builder/core-locked', '--out', out], env);
      expect(result.status).toBe(2);
      expectClear(result, /is a file: choose another --out/);
      expect(result.stdout).toBe('');
    });

    it('a broken scenario is named with its place, and the others can be listed', async () => {
      const given = { ...env, SIMSUP_SCENARIOS_DIR: join(directory, 'scenarios') };
      const [listed, linted] = await Promise.all([
        runCli(['scenario', 'list', '--json'], given),
        runCli(['scenario', 'lint'], given),
      ]);
      expect(listed.status).toBe(0);
      expect(linted.status).toBe(1);
      expect(linted.stdout).toMatch(/bad\.yaml:1:5 Indent the next line/);
    });

    it.each<[string, Record<string, string>, RegExp]>([
      ['stacks', { SIMSUP_STACKS_DIR: '/nowhere' }, /SIMSUP_STACKS_DIR/],
      ['scenarios', { SIMSUP_SCENARIOS_DIR: '/nowhere' }, /SIMSUP_SCENARIOS_DIR/],
    ])('a folder of %s that is not there is told by its variable', async (_, given, says) => {
      const result = await runCli(['scenario', 'lint', '--json'], { ...env, ...given });
      expect(result.status).toBe(2);
      expectClear(result, says);
    });

    it('a stack that is no YAML is told with its place', async () => {
      const given = { ...env, SIMSUP_STACKS_DIR: join(directory, 'stacks') };
      const result = await runCli(['doctor', '--json'], given);
      expect(result.status).toBe(2);
      expectClear(result, /broken\/stack\.yml is not YAML\..*line 1/);
      expect(JSON.parse(result.stdout).error.code).toBe('stack.invalid');
    });

    it.each<[string, Record<string, string>, string, RegExp]>([
      [
        'an engine that does not run',
        { DOCKER_HOST: 'unix:///nowhere.sock' },
        'engine.not-running',
        /Start it/,
      ],
      [
        'a database that does not answer',
        { DATABASE_URL: 'postgres://u:geheim@127.0.0.1:1/x' },
        'store.unreachable',
        /127\.0\.0\.1:1\/x/,
      ],
    ])('%s fails a practice before it begins, and no server is left', async (_, given, code, says) => {
      const result = await runCli(['practice', 'run', 'builder/core-locked', '--json'], { ...env, ...given });
      expect(result.status).toBe(1);
      expectClear(result, says);
      expect(result.stderr).not.toContain('geheim');
      expect(JSON.parse(result.stdout).error.code).toBe(code);
      const left = await readdir(env.SIMSUP_STATE_DIR ?? '');
      expect(left.filter((name) => name.startsWith('server.'))).toEqual([]);
    });
  });

  describe('at the start of a server', () => {
    let taken: Server;
    let port: string;

    beforeAll(async () => {
      taken = createServer();
      await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
      port = String((taken.address() as { port: number }).port);
    });

    afterAll(() => taken.close());

    async function start(given: Record<string, string>, args: string[] = []): Promise<CliResult> {
      const { exitCode, stdout, stderr } = await execa(process.execPath, [SERVER_MAIN, ...args], {
        env: { NODE_OPTIONS: '', SIMSUP_POOL_SIZE: '0', SIMSUP_PORT: '0', ...env, ...given },
        reject: false,
        timeout: 60_000,
      });
      return { status: exitCode, stdout, stderr };
    }

    it('a port that is taken is told with the way to another one, and Postgres ends again', async () => {
      const result = await start({ SIMSUP_PORT: port });
      expect(result.status).toBe(2);
      expectClear(result, new RegExp(`^Port ${port} is taken.*--port`));
      expect(result.stdout).toMatch(/✔ Postgres ended/);
    });

    it('an option that it does not have is told', async () => {
      const result = await start({}, ['--bogus']);
      expect(result.status).toBe(2);
      expectClear(result, /Unknown option '--bogus'/);
    });

    it('a state directory that is a file is told', async () => {
      const result = await start({ SIMSUP_STATE_DIR: join(directory, 'file') });
      expect(result.status).toBe(2);
      expectClear(result, /cannot use .*\/file: .*SIMSUP_STATE_DIR/);
    });
  });
});
