import type { Duplex } from 'node:stream';
import type Docker from 'dockerode';
import { AppError, type Clock } from '#kernel';
import type { ExecRequest, ExecResult, StartRequest } from '../engine/exec.js';
import { CHANGE_TIMEOUT_MS, type EngineClient } from './engine-client.js';
import { LimitedOutput } from './limited-output.js';
import { framesOf } from './multiplexed-stream.js';
import type { SessionEnder } from './session-ender.js';

/** Tells its pid on stderr, then becomes the command: the engine does not say which pid an exec has inside. */
const TELL_PID = ['/bin/sh', '-c', 'echo "$$" >&2; exec "$0" "$@"'];

/** The engine may say that an exec still runs for some milliseconds after its output has ended. */
const SETTLE_STEP_MS = 5;
const SETTLE_STEPS = 200;

/** Runs commands in a container. */
export class DockerExec {
  constructor(
    private readonly client: EngineClient,
    private readonly ender: SessionEnder,
    private readonly clock: Clock,
  ) {}

  /** Runs a command to its end; kills it and throws `engine.timeout` when it takes too long. */
  async run(containerId: string, request: ExecRequest): Promise<ExecResult> {
    const startedMs = this.clock.monotonicMs();
    const { exec, stream } = await this.open(containerId, request);
    const output = new ExecOutput(stream);
    if (!(await output.endsWithin(request.timeoutMs))) {
      await this.abandon(containerId, request, output);
      throw new AppError(
        'engine.timeout',
        `"${request.command.join(' ')}" took longer than ${request.timeoutMs} ms.`,
      );
    }
    const exitStatus = await this.exitStatusOf(exec);
    return { ...output.result(), exitStatus, durationMs: this.clock.monotonicMs() - startedMs };
  }

  /** Starts a command and leaves it. */
  async start(containerId: string, { command, user }: StartRequest): Promise<void> {
    const doing = 'starting a command';
    const exec = await this.client.call(doing, (docker, abortSignal) =>
      docker.getContainer(containerId).exec({ Cmd: command, User: user ?? 'root', abortSignal }),
    );
    await this.client.call(
      doing,
      (_, abortSignal) => exec.start({ Detach: true, abortSignal }),
      CHANGE_TIMEOUT_MS,
    );
  }

  private open(
    containerId: string,
    { command, user, stdin }: ExecRequest,
  ): Promise<{ exec: Docker.Exec; stream: Duplex }> {
    return this.client.call(
      'running a command',
      async (docker, abortSignal) => {
        const exec = await docker.getContainer(containerId).exec({
          Cmd: [...TELL_PID, ...command],
          User: user ?? 'root',
          AttachStdin: stdin !== undefined,
          AttachStdout: true,
          AttachStderr: true,
          abortSignal,
        });
        const stream = await exec.start({ hijack: true, stdin: stdin !== undefined, abortSignal });
        if (stdin !== undefined) stream.end(stdin);
        return { exec, stream };
      },
      CHANGE_TIMEOUT_MS,
    );
  }

  private async abandon(containerId: string, { user }: ExecRequest, output: ExecOutput): Promise<void> {
    const { pid } = output;
    output.drop();
    if (pid !== null) await this.ender.end({ containerId, pid, user: user ?? 'root' });
  }

  private async exitStatusOf(exec: Docker.Exec): Promise<number> {
    for (let step = 0; step < SETTLE_STEPS; step++) {
      const { Running, ExitCode } = await this.client.call('reading an exit status', (_, abortSignal) =>
        exec.inspect({ abortSignal }),
      );
      if (!Running && ExitCode !== null) return ExitCode;
      await this.clock.wait(SETTLE_STEP_MS);
    }
    throw new AppError('engine.timeout', 'The container engine did not say how a command ended.');
  }
}

/** Gathers what an exec prints, and takes its pid off the top of stderr. */
class ExecOutput {
  private readonly stdout = new LimitedOutput();
  private readonly stderr = new LimitedOutput();
  private readonly ended: Promise<void>;

  constructor(private readonly stream: Duplex) {
    this.ended = this.gather();
    // awaited in endsWithin; until then a broken stream must not count as unhandled
    this.ended.catch(() => undefined);
  }

  /** Pid inside the container, once it was told. */
  get pid(): number | null {
    const match = /^(\d+)\n/.exec(this.stderr.text());
    return match ? Number(match[1]) : null;
  }

  /** False when there is no end within the time. Rejects when the stream breaks. */
  async endsWithin(timeoutMs: number): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), timeoutMs);
    });
    try {
      return await Promise.race([this.ended.then(() => true as const), late]);
    } finally {
      clearTimeout(timer);
    }
  }

  drop(): void {
    this.stream.destroy();
  }

  result(): Pick<ExecResult, 'stdout' | 'stderr' | 'truncated'> {
    return {
      stdout: this.stdout.text(),
      stderr: this.stderr.text().replace(/^\d+\n/, ''),
      truncated: this.stdout.truncated || this.stderr.truncated,
    };
  }

  private async gather(): Promise<void> {
    for await (const { channel, data } of framesOf(this.stream)) this[channel].push(data);
  }
}
