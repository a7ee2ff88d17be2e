import { hasEnded } from '../server/has-ended.mjs';
import { runCommand } from './run-command.mjs';
import { Interrupted } from './step-failure.mjs';

const never = new AbortController().signal;
const sh = (script: string, options: object = {}) =>
  runCommand('sh', ['-c', script], { timeoutMs: 10_000, signal: never, ...options });

/** A script that starts a long child, tells its id, and waits for it. */
const withChild = 'sleep 60 & echo $!; wait';

/**
 * A process that was ended closes its output before it is gone, so the command may have told its end
 * an instant earlier.
 */
const childEnds = (pid: number) => hasEnded(pid, 5_000);

describe('a command', () => {
  it('hands back its status and what it said', async () => {
    const result = await sh('echo out; echo err >&2; exit 3');
    expect(result).toMatchObject({
      status: 3,
      stdout: 'out\n',
      stderr: 'err\n',
      missing: false,
      timedOut: false,
    });
  });

  it('is reported as missing when there is no such program', async () => {
    const result = await runCommand('no-such-program', [], { timeoutMs: 1_000, signal: never });
    expect(result).toMatchObject({ status: 127, missing: true });
  });

  it('tells its last line as it comes', async () => {
    const lines: string[] = [];
    await sh('echo one', { onLine: (line: string) => lines.push(line) });
    expect(lines).toEqual(['one']);
  });

  it('is ended after its time, its children too', async () => {
    const result = await sh(withChild, { timeoutMs: 300 });
    expect(result.timedOut).toBe(true);
    expect(await childEnds(Number(result.stdout))).toBe(true);
  });

  it('is ended by an interruption, its children too', async () => {
    const controller = new AbortController();
    let child = 0;
    const ended = sh(withChild, {
      signal: controller.signal,
      onLine: (line: string) => {
        child = Number(line);
        controller.abort();
      },
    });
    await expect(ended).rejects.toBeInstanceOf(Interrupted);
    expect(child).toBeGreaterThan(1);
    expect(await childEnds(child)).toBe(true);
  });

  it('does not start after an interruption', async () => {
    await expect(sh('exit 0', { signal: AbortSignal.abort() })).rejects.toBeInstanceOf(Interrupted);
  });
});
