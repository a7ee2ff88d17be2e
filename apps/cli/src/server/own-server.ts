import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { errorBodySchema } from '#contracts';
import { AppError } from '#kernel';
import { ApiClient, errorOfBody } from './api-client.js';
import { runningServer } from './server-file.js';

/** A server of our own must be up within this time; it starts Postgres and migrates. */
const START_TIMEOUT_MS = 60_000;
/** It ends within this time or is killed: it removes its sandboxes first. */
const STOP_TIMEOUT_MS = 60_000;

const SERVER_MAIN = fileURLToPath(new URL('../../../server/src/main.js', import.meta.url));

/** What the server tells the command that started it, in place of text for people. */
type Message = 'ready' | { error: unknown };

/** A server that serves one command and ends with it. */
export class OwnServer {
  private readonly losing = new AbortController();
  /** Aborted when the server ends although nobody asked it to. */
  readonly lost = this.losing.signal;

  private constructor(
    private readonly child: ChildProcess,
    readonly client: ApiClient,
  ) {
    child.once('exit', () =>
      this.losing.abort(
        new AppError(
          'server.unreachable',
          'The SimSup server of this command ended all of a sudden: the next `npm start` or ' +
            '`simsup practice run` takes its practice up and removes what is left of it.',
        ),
      ),
    );
  }

  /**
   * Starts one; `environment` is set on top of that of the command. What it logs is kept in
   * `logs/command-server.log` of its state directory until the next one starts.
   * Errors: those with which the server refuses to start; `server.unreachable`.
   */
  static async start(stateDir: string, environment: Record<string, string> = {}): Promise<OwnServer> {
    const child = await spawnServer(stateDir, environment);
    try {
      await untilReady(child);
      const file = await runningServer(stateDir);
      if (file) return new OwnServer(child, new ApiClient(file.url, file.token));
      throw new AppError('server.unreachable', 'The SimSup server does not say where it is: try again.');
    } catch (error) {
      child.kill('SIGTERM');
      if (child.connected) child.disconnect();
      child.unref();
      throw error;
    }
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const exit = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    const timer = setTimeout(() => this.child.kill('SIGKILL'), STOP_TIMEOUT_MS);
    await exit;
    clearTimeout(timer);
  }
}

/** Null where nothing can be written: the server says so, and better. */
async function openLog(folder: string): Promise<FileHandle | null> {
  try {
    await mkdir(folder, { recursive: true });
    return await open(path.join(folder, 'command-server.log'), 'w', 0o600);
  } catch {
    return null;
  }
}

async function spawnServer(stateDir: string, environment: Record<string, string>): Promise<ChildProcess> {
  await using log = await openLog(path.join(stateDir, 'logs'));
  return spawn(process.execPath, ['--enable-source-maps', SERVER_MAIN, '--for-command'], {
    stdio: ['ignore', log?.fd ?? 'ignore', log?.fd ?? 'ignore', 'ipc'],
    env: { ...process.env, ...environment },
    // A Ctrl-C in the terminal goes to the command, which then ends its server in order.
    detached: true,
  });
}

async function untilReady(child: ChildProcess): Promise<void> {
  const limit = AbortSignal.timeout(START_TIMEOUT_MS);
  const told = once(child, 'message', { signal: limit }).then(([message]) => message as Message);
  const ended = once(child, 'exit', { signal: limit }).then(() => {
    throw new AppError(
      'server.unreachable',
      'The SimSup server ended while it started: start it with `npm start` to see why.',
    );
  });
  ended.catch(() => undefined);
  const message = await Promise.race([told, ended]).catch((error: unknown) => {
    if (error instanceof AppError) throw error;
    throw new AppError('server.unreachable', 'The SimSup server did not start in time: try again.', {
      cause: error,
    });
  });
  if (message === 'ready') return;
  // It has nothing left behind when its process is gone.
  await ended.catch(() => undefined);
  throw refusal(message.error);
}

function refusal(error: unknown): AppError {
  const body = errorBodySchema.omit({ correlationId: true }).safeParse(error);
  return body.success
    ? errorOfBody(body.data)
    : new AppError('server.unreachable', 'The SimSup server did not start and gave no reason.');
}
