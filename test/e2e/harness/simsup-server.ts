import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import {
  type ClientToServer,
  type FeedEvent,
  LIVE_PATH,
  type PracticeView,
  type ServerToClient,
} from '#contracts';

/** The working copy; benches use this compiled, from `dist`. */
const ROOT = dirname(findPackageJSON(import.meta.url) ?? '.');
export const CLI_MAIN = join(ROOT, 'dist/apps/cli/src/main.js');
export const SERVER_MAIN = join(ROOT, 'dist/apps/server/src/main.js');
const START_TIMEOUT_MS = 60_000;

/** The built server as its own process, with a state directory of its own. */
export class SimsupServer {
  private child: ChildProcess | null = null;
  url = '';
  token = '';

  private constructor(readonly stateDir: string) {}

  static async start(environment: Record<string, string> = {}): Promise<SimsupServer> {
    const server = new SimsupServer(await mkdtemp(join(tmpdir(), 'simsup-server-')));
    await server.launch(environment);
    return server;
  }

  /** Starts a process on the same state, after {@link kill} or {@link end}. */
  async launch(environment: Record<string, string> = {}): Promise<void> {
    const child = spawn(process.execPath, ['--enable-source-maps', SERVER_MAIN, '--for-command'], {
      cwd: ROOT,
      env: { ...process.env, NODE_OPTIONS: '', SIMSUP_STATE_DIR: this.stateDir, ...environment },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.child = child;
    const ready = once(child, 'message', { signal: AbortSignal.timeout(START_TIMEOUT_MS) });
    const ended = once(child, 'exit').then(([status]) => {
      throw new Error(`the server ended with ${status} while it started`);
    });
    ended.catch(() => undefined);
    const [message] = (await Promise.race([ready, ended])) as unknown[];
    if (message !== 'ready') throw new Error(`the server refused to start: ${JSON.stringify(message)}`);
    const note = JSON.parse(await readFile(join(this.stateDir, 'server.json'), 'utf8'));
    this.url = note.url;
    this.token = note.token;
  }

  /** Resolves with the status when the process has ended by itself. */
  async untilEnded(): Promise<number | null> {
    const { child } = this;
    if (!child) return null;
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    this.child = null;
    return child.exitCode;
  }

  /** `kill -9`: no goodbye. */
  async kill(): Promise<void> {
    await this.signal('SIGKILL');
  }

  /** Ends it in order. */
  async end(): Promise<void> {
    await this.signal('SIGTERM');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.end();
    await rm(this.stateDir, { recursive: true, force: true });
  }

  async request<T>(method: string, path: string, body?: unknown): Promise<{ status: number; body: T }> {
    const response = await fetch(new URL(path, this.url), {
      method,
      headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: (text === '' ? undefined : JSON.parse(text)) as T };
  }

  /** Schedules a practice; fails with the server's answer when it is refused. */
  async schedule(practice: Record<string, unknown>): Promise<PracticeView> {
    const { status, body } = await this.request<PracticeView>('POST', '/api/practices', practice);
    if (status !== 201) throw new Error(`not scheduled (${status}): ${JSON.stringify(body)}`);
    return body;
  }

  connect(): Socket<ServerToClient, ClientToServer> {
    return io(this.url, { path: LIVE_PATH, auth: { token: this.token }, transports: ['websocket'] });
  }

  private async signal(name: NodeJS.Signals): Promise<void> {
    const { child } = this;
    this.child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill(name);
    await exit;
  }
}

/** Follows the feed of a practice and lets a test wait for what comes. */
export class FeedFollower {
  readonly events: FeedEvent[] = [];
  private changed = Promise.withResolvers<void>();

  private constructor(readonly socket: Socket<ServerToClient, ClientToServer>) {}

  static async follow(server: SimsupServer, practiceId: string, afterSeq = 0): Promise<FeedFollower> {
    const follower = new FeedFollower(server.connect());
    follower.socket.on('feed.events', (events) => {
      follower.events.push(...events);
      follower.changed.resolve();
      follower.changed = Promise.withResolvers();
    });
    const answer = await follower.socket
      .timeout(10_000)
      .emitWithAck('feed.subscribe', { practiceId, afterSeq });
    if (!(answer as { ok: boolean }).ok) throw new Error(`not subscribed: ${JSON.stringify(answer)}`);
    return follower;
  }

  /** Resolves with the first event that fits, among those that came already and those that come. */
  async sees(fits: (event: FeedEvent) => boolean): Promise<FeedEvent> {
    for (;;) {
      const event = this.events.find(fits);
      if (event) return event;
      await this.changed.promise;
    }
  }

  close(): void {
    this.socket.disconnect();
  }
}
