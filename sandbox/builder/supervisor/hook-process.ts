import { type ChildProcess, spawn } from 'node:child_process';
import { LineSplitter } from './line-splitter.js';
import type { NodeUser } from './node-user.js';

export interface HookRequest {
  readonly path: string;
  readonly home: string;
  readonly user: NodeUser;
  readonly environment: Readonly<Record<string, string>>;
  readonly onLine: (stream: 'stdout' | 'stderr', line: string) => void;
}

/** How a hook ended: `status` is null when a signal ended it or it could not be started at all. */
export interface HookExit {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly error?: Error;
}

/** One run of a hook, in a process group of its own. */
export class HookProcess {
  readonly exited: Promise<HookExit>;
  private readonly child: ChildProcess;

  constructor(request: HookRequest) {
    this.child = spawn(request.path, [], {
      cwd: '/',
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      uid: request.user.uid,
      gid: request.user.gid,
      env: { ...request.environment, HOME: request.home, USER: request.user.name },
    });
    for (const stream of ['stdout', 'stderr'] as const) {
      const lines = new LineSplitter((line) => request.onLine(stream, line));
      this.child[stream]?.setEncoding('utf8').on('data', (chunk: string) => lines.push(chunk));
      this.child[stream]?.on('end', () => lines.end());
    }
    this.exited = new Promise((resolve) => {
      this.child.once('error', (error) => resolve({ status: null, signal: null, error }));
      this.child.once('exit', (status, signal) => resolve({ status, signal }));
    });
  }

  /** Undefined when the hook could not be started. */
  get pid(): number | undefined {
    return this.child.pid;
  }

  /** SIGTERM, then SIGKILL when it has not ended after `timeoutMs`; resolves once it is gone. */
  async stop(timeoutMs: number): Promise<HookExit> {
    const timer = setTimeout(() => this.child.kill('SIGKILL'), timeoutMs);
    this.child.kill('SIGTERM');
    try {
      return await this.exited;
    } finally {
      clearTimeout(timer);
    }
  }
}
