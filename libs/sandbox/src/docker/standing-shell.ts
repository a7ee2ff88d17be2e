import { randomBytes } from 'node:crypto';
import type { Duplex } from 'node:stream';
import type { ExecRequest, ExecResult } from '../engine/exec.js';
import { CHANGE_TIMEOUT_MS, type EngineClient } from './engine-client.js';
import { MarkedOutput } from './marked-output.js';
import { framesOf } from './multiplexed-stream.js';

/** `late`: it took too long and was ended. `closed`: the shell was ended, and the command may not have been run. */
export type StandingAnswer = Omit<ExecResult, 'durationMs'> | 'late' | 'closed';

/** Exit status of `timeout` when it has ended a command. */
const TIMED_OUT = 124;
/** The shell itself does not answer any more when it is silent for so long after a command should have been ended. */
const GRACE_MS = 1_500;

interface Running {
  stdout: MarkedOutput;
  stderr: MarkedOutput;
  end(answer: StandingAnswer): void;
}

/** A shell in a container that runs one command after the other, and ends when we are gone. */
export class StandingShell {
  private running: Running | null = null;
  private open = true;
  /** Resolves when the shell has ended, however. */
  readonly closed: Promise<void>;

  private constructor(private readonly stream: Duplex) {
    // What breaks while something is written ends the reading as well, and is told there.
    stream.on('error', () => undefined);
    this.closed = this.read();
  }

  static async open(client: EngineClient, containerId: string, user: string): Promise<StandingShell> {
    return client.call(
      'opening a shell',
      async (docker, abortSignal) => {
        const exec = await docker.getContainer(containerId).exec({
          Cmd: ['/bin/sh'],
          User: user,
          AttachStdin: true,
          AttachStdout: true,
          AttachStderr: true,
          abortSignal,
        });
        return new StandingShell(await exec.start({ hijack: true, stdin: true, abortSignal }));
      },
      CHANGE_TIMEOUT_MS,
    );
  }

  get isOpen(): boolean {
    return this.open;
  }

  /** Runs a command; only one at a time. */
  async run({ command, timeoutMs }: ExecRequest): Promise<StandingAnswer> {
    if (!this.open) return 'closed';
    const mark = randomBytes(12).toString('hex');
    const { promise, resolve } = Promise.withResolvers<StandingAnswer>();
    this.running = { stdout: new MarkedOutput(mark), stderr: new MarkedOutput(mark), end: resolve };
    const mute = setTimeout(() => this.close('late'), timeoutMs + GRACE_MS);
    this.stream.write(lineFor(command, timeoutMs, mark));
    const answer = await promise;
    clearTimeout(mute);
    this.running = null;
    return answer;
  }

  private async read(): Promise<void> {
    try {
      for await (const { channel, data } of framesOf(this.stream)) {
        this.running?.[channel].push(data);
        this.answer();
      }
    } catch {
      // However the stream ends, the shell is closed; why is found out by whoever opens the next one.
    }
    this.close('closed');
  }

  private answer(): void {
    if (!this.running) return;
    const { stdout, stderr, end } = this.running;
    if (stdout.ending === null || stderr.ending === null) return;
    const exitStatus = Number(stdout.ending);
    const truncated = stdout.truncated || stderr.truncated;
    const ended = { exitStatus, stdout: stdout.text(), stderr: stderr.text(), truncated };
    end(exitStatus === TIMED_OUT ? 'late' : ended);
  }

  private close(answer: 'late' | 'closed'): void {
    this.open = false;
    this.stream.destroy();
    this.running?.end(answer);
  }
}

/** The command under a time limit, and behind what it prints on each channel the mark on a line of its own. */
function lineFor(command: readonly string[], timeoutMs: number, mark: string): string {
  const limited = ['timeout', '-k', '1', String(timeoutMs / 1_000), ...command].map(quoted).join(' ');
  return `${limited} </dev/null; printf '\\n${mark}%s\\n' "$?"; printf '\\n${mark}\\n' >&2\n`;
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
