import { newId } from '#kernel';
import type { PtySession } from '#sandbox';
import { TerminalReader } from './harness/terminal-reader.js';
import { type TinyStack, tinyStack } from './harness/tiny-stack.js';

describe('a terminal on Docker', () => {
  const sandboxId = newId();
  let tiny: TinyStack;

  beforeAll(async () => {
    tiny = await tinyStack();
    const { stack, imageTag } = tiny;
    const owner = { practiceId: newId() };
    await tiny.engine.provision({
      sandboxId,
      stack,
      imageTag,
      tempo: 1,
      serverId: `terminal-${sandboxId}`,
      owner,
      timeoutMs: 30_000,
    });
  }, 120_000);
  afterAll(async () => {
    await tiny.engine.remove(sandboxId);
    await tiny[Symbol.asyncDispose]();
  }, 30_000);

  const open = async (historyFile?: string): Promise<{ terminal: PtySession; reader: TerminalReader }> => {
    const shell = { columns: 133, rows: 37, user: 'responder', ...(historyFile && { historyFile }) };
    const terminal = await tiny.engine.openPty(sandboxId, 'jump', shell);
    return { terminal, reader: new TerminalReader(terminal) };
  };

  /** Command lines of all processes on the node, but of the one that looks. */
  const processes = async (): Promise<string> => {
    const look = 'for pid in /proc/[0-9]*; do tr "\\0" " " < $pid/cmdline; echo; done';
    const { stdout } = await tiny.engine.exec(sandboxId, 'jump', {
      command: ['sh', '-c', look],
      timeoutMs: 5_000,
    });
    return stdout;
  };

  it('is a login shell of the user at home, of the size that was asked for', async () => {
    const { terminal, reader } = await open();
    terminal.write('echo "<$(id -un) $PWD $(stty size) $TERM $(shopt -q login_shell && echo login)>"\r');
    await reader.shows(/<responder \/home\/responder 37 133 xterm-256color login>/);
    await terminal.close();
    await reader.end();
  });

  it('tells the shell of a new size', async () => {
    const { terminal, reader } = await open();
    terminal.write('trap \'echo "<resized $(stty size)>"\' WINCH; echo "<re""ady>"\r');
    await reader.shows(/<ready>/);
    await terminal.resize({ columns: 61, rows: 19 });
    terminal.write('\r');
    await reader.shows(/<resized 19 61>/);
    await terminal.close();
  });

  it('keeps characters whole that the engine cuts, in a flood of output', async () => {
    const { terminal, reader } = await open();
    terminal.write('for i in {1..4000}; do printf "🛰ß€"; done; echo; echo "<do""ne>"\r');
    await reader.shows(/<done>/);
    expect(reader.text).not.toContain('\ufffd');
    expect(reader.text.match(/🛰ß€/g)?.length).toBeGreaterThanOrEqual(4_000);
    await terminal.close();
  }, 20_000);

  it('ends by itself when its shell exits', async () => {
    const { terminal, reader } = await open();
    terminal.write('exit 3\r');
    await reader.end();
    await terminal.close();
  });

  it('keeps the history of each person apart, and over reconnecting', async () => {
    for (const [file, word] of [
      ['.bash_history-olga', 'larch'],
      ['.bash_history-rob', 'maple'],
    ] as const) {
      const { terminal, reader } = await open(file);
      terminal.write(`echo ${word} "<do""ne>"\r`);
      await reader.shows(/<done>/);
      await terminal.close();
    }
    const { terminal, reader } = await open('.bash_history-olga');
    terminal.write('history; echo "<do""ne>"\r');
    await reader.shows(/<done>/);
    expect(reader.text).toContain('larch');
    expect(reader.text).not.toContain('maple');
    await terminal.close();
  });

  it('takes all that runs in it down when it is closed, also what ignores a hang-up', async () => {
    const { terminal, reader } = await open();
    terminal.write('sleep 7001 & (trap "" HUP; exec sleep 7002) & cat; echo never\r');
    await reader.shows(/\[2\] \d+/);
    expect(await processes()).toMatch(/sleep 7001[\s\S]*sleep 7002|sleep 7002[\s\S]*sleep 7001/);
    await terminal.close();
    expect(await processes()).not.toMatch(/sleep 700|bash -l/);
  });

  it('leaves no process of a command that took too long', async () => {
    const command = ['sh', '-c', 'sleep 7003 & sleep 7004'];
    const slow = tiny.engine.exec(sandboxId, 'jump', { command, user: 'responder', timeoutMs: 500 });
    await expect(slow).rejects.toMatchObject({ code: 'engine.timeout' });
    expect(await processes()).not.toContain('sleep 700');
  });

  it('says why when no shell can be opened', async () => {
    const opened = tiny.engine.openPty(sandboxId, 'jump', { columns: 80, rows: 24, user: 'stranger' });
    await expect(opened).rejects.toMatchObject({ code: 'engine.failed' });
  });
});
