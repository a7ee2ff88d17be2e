import type { Duplex } from 'node:stream';
import type Docker from 'dockerode';
import type { Clock } from '#kernel';
import type { PtyRequest, PtySession, TerminalSize } from '../engine/pty-session.js';
import { CHANGE_TIMEOUT_MS, type EngineClient } from './engine-client.js';
import { lost } from './node-containers.js';
import { PtyReader } from './pty-reader.js';
import type { SessionEnder } from './session-ender.js';

/**
 * Sets the size before the shell can ask for it, tells the pid of the session, and becomes a login shell in the
 * user's home, as ssh would start it. A third argument names a file in there for its history.
 */
const LOGIN =
  '{ stty columns "$1" rows "$2"; cd; } 2> /dev/null; [ -z "$3" ] || export HISTFILE="$HOME/$3"; ' +
  'echo "$$"; exec /bin/bash -l';

export interface PtyTarget {
  containerId: string;
  node: string;
}

/** Opens login shells in containers. */
export class DockerPtyOpener {
  constructor(
    private readonly client: EngineClient,
    private readonly ender: SessionEnder,
    private readonly clock: Clock,
  ) {}

  async open(target: PtyTarget, request: PtyRequest): Promise<PtySession> {
    return this.client.call(
      'opening a terminal',
      async (docker, abortSignal) => {
        const exec = await docker
          .getContainer(target.containerId)
          .exec({ ...loginExec(request), abortSignal });
        const stream = await exec.start({ hijack: true, stdin: true, Tty: true, abortSignal });
        abortSignal.addEventListener('abort', () => stream.destroy(abortSignal.reason));
        const reader = new PtyReader(stream);
        const pid = await reader.readPid();
        const end = (): Promise<void> =>
          this.ender.end({ containerId: target.containerId, pid, user: request.user });
        return new DockerPty({ client: this.client, clock: this.clock, exec, stream, reader, target, end });
      },
      CHANGE_TIMEOUT_MS,
    );
  }
}

function loginExec({ columns, rows, user, historyFile = '' }: PtyRequest): Docker.ExecCreateOptions {
  return {
    Cmd: ['/bin/sh', '-c', LOGIN, 'sh', String(columns), String(rows), historyFile],
    User: user,
    Env: ['TERM=xterm-256color', 'LANG=C.UTF-8', 'SHELL=/bin/bash', `USER=${user}`, `LOGNAME=${user}`],
    Tty: true,
    AttachStdin: true,
    AttachStdout: true,
    AttachStderr: true,
  };
}

/** How long a shell that was killed is suspected to have died with its node. */
const LOOKS = 6;
const LOOK_PAUSE_MS = 200;

interface PtyParts {
  client: EngineClient;
  clock: Clock;
  exec: Docker.Exec;
  stream: Duplex;
  reader: PtyReader;
  target: PtyTarget;
  /** Hangs up the session inside the container. */
  end: () => Promise<void>;
}

class DockerPty implements PtySession {
  private closing: Promise<void> | null = null;
  private over = false;

  constructor(private readonly parts: PtyParts) {}

  get output(): AsyncIterable<string> {
    return this.read();
  }

  write(data: string): void {
    if (!this.over && this.closing === null) this.parts.stream.write(data);
  }

  async resize({ columns, rows }: TerminalSize): Promise<void> {
    if (this.over || this.closing !== null) return;
    await this.parts.client.call('resizing a terminal', (_, abortSignal) =>
      this.parts.exec.resize({ w: columns, h: rows, abortSignal }),
    );
  }

  close(): Promise<void> {
    this.closing ??= this.hangUp();
    return this.closing;
  }

  private async *read(): AsyncGenerator<string> {
    try {
      yield* this.parts.reader.text();
    } catch (error) {
      if (this.closing === null) throw lost(this.parts.target.node, error);
    } finally {
      this.over = true;
    }
    if (this.closing === null) await this.assertNodeRuns();
  }

  private async hangUp(): Promise<void> {
    try {
      if (!this.over) await this.parts.end();
    } catch (error) {
      if (await this.nodeRuns()) throw error;
    } finally {
      this.over = true;
      this.parts.stream.destroy();
    }
  }

  /**
   * The stream ends in the same way when the shell exits and when its node dies; and for a moment a dying node still
   * counts as running. A shell that exited by itself has an exit status below 128.
   */
  private async assertNodeRuns(): Promise<void> {
    for (let look = 0; look < LOOKS; look++) {
      if (!(await this.nodeRuns())) throw lost(this.parts.target.node);
      if ((await this.exitStatus()) < 128) return;
      await this.parts.clock.wait(LOOK_PAUSE_MS);
    }
  }

  /** 137, as of one that was killed, while the engine does not know. */
  private async exitStatus(): Promise<number> {
    const found = await this.parts.client.callIfExists('looking after a terminal', (_, abortSignal) =>
      this.parts.exec.inspect({ abortSignal }),
    );
    return found?.ExitCode ?? 137;
  }

  private async nodeRuns(): Promise<boolean> {
    const found = await this.parts.client.callIfExists('looking after a terminal', (docker, abortSignal) =>
      docker.getContainer(this.parts.target.containerId).inspect({ abortSignal }),
    );
    return found?.State.Running === true;
  }
}
