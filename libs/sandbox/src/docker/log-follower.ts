import type { Readable } from 'node:stream';
import { AppError, type Clock } from '#kernel';
import type { FollowRequest, OutsideText } from '../engine/sandbox-engine.js';
import type { EngineClient } from './engine-client.js';
import { LogCursor } from './log-cursor.js';
import { framesOf } from './multiplexed-stream.js';
import { lost } from './node-containers.js';

/** For how long a silent engine is asked again before the stream fails with its error. */
const PATIENCE_MS = 30_000;
const RETRY_MS = 500;

export interface FollowTarget extends FollowRequest {
  containerId: string;
  node: string;
}

/** Follows a container's standard output over breaks of the stream, each line exactly once. */
export class LogFollower {
  constructor(
    private readonly client: EngineClient,
    private readonly clock: Clock,
  ) {}

  async *follow({ containerId, node, since, signal }: FollowTarget): AsyncGenerator<OutsideText> {
    const cursor = new LogCursor(since);
    while (!signal.aborted) {
      const stream = await this.open(containerId, node, cursor, signal);
      if (!stream) return;
      yield* this.linesOf(stream, cursor, signal);
      if (signal.aborted) return;
      const runs = await this.runs(containerId, signal);
      if (signal.aborted) return;
      if (!runs) throw lost(node);
      await this.pause(signal);
    }
  }

  private async *linesOf(
    stream: Readable,
    cursor: LogCursor,
    signal: AbortSignal,
  ): AsyncGenerator<OutsideText> {
    const stop = (): void => void stream.destroy();
    signal.addEventListener('abort', stop, { once: true });
    try {
      for await (const { channel, data } of framesOf(stream)) {
        if (channel === 'stdout') yield* cursor.push(data);
        if (signal.aborted) return;
      }
    } catch {
      // whatever broke the stream, it is taken up again where it broke; whether the node lives is asked next
    } finally {
      signal.removeEventListener('abort', stop);
      stream.destroy();
    }
  }

  /** Null when aborted. */
  private async open(
    containerId: string,
    node: string,
    cursor: LogCursor,
    signal: AbortSignal,
  ): Promise<Readable | null> {
    const since = cursor.resumeAt();
    const stream = await this.patiently(signal, () =>
      this.client.callIfExists('following a node', (docker, abortSignal) =>
        docker.getContainer(containerId).logs({
          follow: true,
          stdout: true,
          stderr: false,
          timestamps: true,
          ...(since === undefined ? {} : { since: since as unknown as number }),
          abortSignal,
        }),
      ),
    );
    if (stream === null && !signal.aborted) throw lost(node);
    return stream as unknown as Readable | null;
  }

  /** Throws when the engine is silent for too long: then nobody knows. */
  private async runs(containerId: string, signal: AbortSignal): Promise<boolean> {
    const found = await this.patiently(signal, () =>
      this.client.callIfExists('looking after a node', (docker, abortSignal) =>
        docker.getContainer(containerId).inspect({ abortSignal }),
      ),
    );
    return found?.State.Running === true;
  }

  /** Asks again while the engine does not answer; null when aborted meanwhile. */
  private async patiently<T>(signal: AbortSignal, ask: () => Promise<T>): Promise<T | null> {
    const startedMs = this.clock.monotonicMs();
    while (!signal.aborted) {
      try {
        return await ask();
      } catch (error) {
        const { code } = AppError.from(error);
        const passing = code === 'engine.not-running' || code === 'engine.timeout';
        if (!passing || this.clock.monotonicMs() - startedMs > PATIENCE_MS) throw error;
      }
      await this.pause(signal);
    }
    return null;
  }

  private async pause(signal: AbortSignal): Promise<void> {
    await this.clock.wait(RETRY_MS, signal).catch((reason: unknown) => {
      if (!signal.aborted) throw reason;
    });
  }
}
