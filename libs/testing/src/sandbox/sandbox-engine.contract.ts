import { AppError, newId } from '#kernel';
import type { OutsideText, PtySession, SandboxEngine, Stack } from '#sandbox';

/** One engine to be held to the contract. */
export interface ContractSubject {
  engine: SandboxEngine;
  /** The stack "tiny": nodes jump (user responder), store, outside; outside prints numbered JSON lines. */
  stack: Stack;
  imageTag: string;
  /** Starts a program on a node that sends back what it gets; resolves when it listens on the port. */
  echo(sandboxId: string, node: string, port: number): Promise<void>;
  /** Makes one node die. */
  kill(sandboxId: string, node: string): Promise<void>;
}

const SERVER = `contract-${newId()}`;
const size = { columns: 80, rows: 24 };

/** What every SandboxEngine must do. One sandbox serves all; the last cases use it up. */
export function describeSandboxEngine(name: string, begin: () => Promise<ContractSubject>): void {
  describe(`${name} as a sandbox engine`, () => {
    const sandboxId = newId();
    let subject: ContractSubject;
    let engine: SandboxEngine;

    beforeAll(async () => {
      subject = await begin();
      engine = subject.engine;
      const { stack, imageTag } = subject;
      const owner = { pool: stack.file.id };
      await engine.provision({
        sandboxId,
        stack,
        imageTag,
        tempo: 2,
        serverId: SERVER,
        owner,
        timeoutMs: 30_000,
      });
    }, 60_000);
    afterAll(() => engine.remove(sandboxId), 30_000);

    it('lists a sandbox under its installation only, with all nodes running', async () => {
      expect(await engine.list(SERVER)).toEqual([{ sandboxId, containers: 3, running: 3 }]);
      expect(await engine.list('another')).toEqual([]);
    });

    describe.each([
      ['by itself', false],
      ['in a shell that stays open', true],
    ])('a command %s', (_way, standing) => {
      it('runs as root, or as the user that is named', async () => {
        const run = (user?: string) =>
          engine.exec(sandboxId, 'jump', {
            command: ['id', '-un'],
            timeoutMs: 5_000,
            standing,
            ...(user ? { user } : {}),
          });
        expect(await run()).toMatchObject({ exitStatus: 0, stdout: 'root\n', stderr: '', truncated: false });
        expect(await run('responder')).toMatchObject({ exitStatus: 0, stdout: 'responder\n' });
      });

      it.each([
        ['that fails', ['false'], 1],
        ['that does not exist', ['no-such-command'], 127],
      ])('tells the exit status %s', async (_, command, exitStatus) => {
        expect(await engine.exec(sandboxId, 'jump', { command, timeoutMs: 5_000, standing })).toMatchObject({
          exitStatus,
        });
      });

      it('throws engine.timeout when it takes too long', async () => {
        const slow = engine.exec(sandboxId, 'jump', { command: ['sleep', '61'], timeoutMs: 300, standing });
        expect(await codeOf(slow)).toBe('engine.timeout');
      });

      it('goes on after a command that took too long', async () => {
        const after = await engine.exec(sandboxId, 'jump', {
          command: ['id', '-un'],
          timeoutMs: 5_000,
          standing,
        });
        expect(after.stdout).toBe('root\n');
      });

      it('runs commands beside each other, each with its own answer', async () => {
        const users = ['root', 'responder', 'root', 'responder'];
        const answers = users.map((user) =>
          engine.exec(sandboxId, 'jump', { command: ['id', '-un'], user, timeoutMs: 5_000, standing }),
        );
        expect((await Promise.all(answers)).map(({ stdout }) => stdout.trim())).toEqual(users);
      });
    });

    it('gives standard input to a command, byte by byte what was given', async () => {
      const stdin = 'größer\n\u{1f6f0}\0end';
      const result = await engine.exec(sandboxId, 'store', { command: ['cat'], stdin, timeoutMs: 5_000 });
      expect(result.stdout).toBe(stdin);
    });

    it('shows what is typed into a terminal, and ends the output when its shell exits', async () => {
      const terminal = await engine.openPty(sandboxId, 'jump', { ...size, user: 'responder' });
      terminal.write('echo größer\r');
      terminal.write('exit\r');
      expect(await textOf(terminal)).toContain('größer');
    });

    it('ends the output of a terminal that is closed, and takes a second close', async () => {
      const terminal = await engine.openPty(sandboxId, 'jump', { ...size, user: 'responder' });
      const text = textOf(terminal);
      await terminal.resize({ columns: 120, rows: 40 });
      await terminal.close();
      await terminal.close();
      terminal.write('too late');
      expect(await text).not.toContain('too late');
    });

    it('carries bytes to a port of a node and back, as they are', async () => {
      await subject.echo(sandboxId, 'store', 7_000);
      const connection = await engine.openTcp(sandboxId, 'store', 7_000);
      const sent = Buffer.from(Array.from({ length: 300_000 }, (_, index) => index % 251));
      connection.write(sent);
      const got: Buffer[] = [];
      for await (const chunk of connection as AsyncIterable<Buffer>) {
        got.push(chunk);
        if (got.reduce((sum, { length }) => sum + length, 0) === sent.length) break;
      }
      expect(Buffer.concat(got).equals(sent)).toBe(true);
    });

    it('throws node.port-closed for a port on which nothing listens', async () => {
      expect(await codeOf(engine.openTcp(sandboxId, 'jump', 7_001))).toBe('node.port-closed');
    });

    it('follows the lines of a node in order, and again from an instant on', async () => {
      const first = await take(engine, sandboxId, 5);
      expect(first.map(numberOf)).toEqual([0, 1, 2, 3, 4]);
      const since = first[3]?.at as Date;
      expect((await take(engine, sandboxId, 2, since)).map(numberOf)).toEqual([3, 4]);
    });

    it('throws node.not-running for a node that has died, and tells its follower sandbox.lost', async () => {
      const followed = take(engine, sandboxId, 1_000_000);
      await subject.kill(sandboxId, 'outside');
      expect(await codeOf(followed)).toBe('sandbox.lost');
      const exec = engine.exec(sandboxId, 'outside', { command: ['true'], timeoutMs: 5_000 });
      expect(await codeOf(exec)).toBe('node.not-running');
      expect(await engine.list(SERVER)).toEqual([{ sandboxId, containers: 3, running: 2 }]);
    }, 20_000);

    it('tells an open terminal sandbox.lost when its sandbox is removed, and removes twice without complaint', async () => {
      const terminal = await engine.openPty(sandboxId, 'jump', { ...size, user: 'responder' });
      const code = codeOf(textOf(terminal));
      await engine.remove(sandboxId);
      await engine.remove(sandboxId);
      expect(await code).toBe('sandbox.lost');
      expect(await engine.list(SERVER)).toEqual([]);
    }, 30_000);

    it('throws sandbox.lost for a sandbox that is gone', async () => {
      const exec = engine.exec(sandboxId, 'jump', { command: ['true'], timeoutMs: 5_000 });
      expect(await codeOf(exec)).toBe('sandbox.lost');
      expect(await codeOf(take(engine, sandboxId, 1))).toBe('sandbox.lost');
      expect(await codeOf(engine.openPty(sandboxId, 'jump', { ...size, user: 'responder' }))).toBe(
        'sandbox.lost',
      );
    });

    it('throws the reason of the abort when a sandbox is given up, and leaves nothing of it', async () => {
      const { stack, imageTag } = subject;
      const signal = AbortSignal.abort(new AppError('practice.wrong-state', 'stopped'));
      const owner = { practiceId: newId() };
      const request = {
        sandboxId: newId(),
        stack,
        imageTag,
        tempo: 1,
        serverId: SERVER,
        owner,
        timeoutMs: 30_000,
      };
      expect(await codeOf(engine.provision({ ...request, signal }))).toBe('practice.wrong-state');
      expect(await engine.list(SERVER)).toEqual([]);
    });
  });
}

async function take(
  engine: SandboxEngine,
  sandboxId: string,
  count: number,
  since?: Date,
): Promise<OutsideText[]> {
  const stop = new AbortController();
  const lines: OutsideText[] = [];
  const request = { signal: stop.signal, ...(since ? { since } : {}) };
  for await (const line of engine.follow(sandboxId, 'outside', request)) {
    lines.push(line);
    if (lines.length === count) stop.abort();
  }
  return lines;
}

function numberOf({ text }: OutsideText): unknown {
  return (JSON.parse(text) as { n: unknown }).n;
}

async function textOf(terminal: PtySession): Promise<string> {
  let text = '';
  for await (const part of terminal.output) text += part;
  return text;
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'no error',
    (error: unknown) => AppError.from(error).code,
  );
}
