import { Logger } from '@nestjs/common';
import type { SandboxEngine } from '../engine/sandbox-engine.js';
import type { StackCatalogue } from '../stack/stack-catalogue.js';
import type { ProvisioningTurns } from './provisioning-turns.js';
import type { SandboxEnding } from './sandbox-ending.js';
import type { SandboxMaker } from './sandbox-maker.js';
import type { SandboxRecord } from './sandbox-record.js';
import type { SandboxStore, WarmWanted } from './sandbox-store.js';

export interface PoolParts {
  engine: SandboxEngine;
  store: SandboxStore;
  catalogue: StackCatalogue;
  maker: SandboxMaker;
  ending: SandboxEnding;
  turns: ProvisioningTurns;
}

/** Keeps sandboxes ready at each stack's default tempo, so that a practice need not wait for one. */
export class SandboxPool {
  private readonly logger = new Logger(SandboxPool.name);
  private readonly stopping = new AbortController();
  /** What is being made for a stack at this moment. */
  private readonly making = new Map<string, Promise<unknown>>();
  private readonly filling = new Map<string, Promise<void>>();

  /** @param size sandboxes kept warm for each stack that was asked for */
  constructor(
    private readonly parts: PoolParts,
    private readonly size: number,
  ) {}

  /** Fills the pool of a stack; resolves when it is full. Throws what provisioning throws. */
  fill(stackId: string): Promise<void> {
    const running = this.filling.get(stackId);
    if (running) return running;
    const fill = this.makeAll(stackId).finally(() => this.filling.delete(stackId));
    this.filling.set(stackId, fill);
    return fill;
  }

  /** Fills the pool in the background; what goes wrong is logged, and the next lease tries again. */
  refill(stackId: string): void {
    if (this.stopping.signal.aborted) return;
    this.fill(stackId).catch((error: unknown) => {
      if (!this.stopping.signal.aborted) this.logger.warn(`The pool of ${stackId} is not full: ${error}`);
    });
  }

  /** A warm sandbox that still runs, now the practice's; null when there is none. Waits for one that is on its way. */
  async lease(wanted: WarmWanted): Promise<SandboxRecord | null> {
    const ready = await this.leaseRunning(wanted);
    const onItsWay = this.making.get(keyOf(wanted));
    if (ready || !onItsWay) return ready;
    await onItsWay.catch(() => undefined);
    return this.leaseRunning(wanted);
  }

  /** Makes nothing any more; gives up what it is making. */
  async stop(): Promise<void> {
    this.stopping.abort(new Error('The server is stopping.'));
    await Promise.allSettled(this.filling.values());
  }

  private async makeAll(stackId: string): Promise<void> {
    for (;;) {
      const made = await this.parts.turns.pool(() => this.makeOne(stackId));
      if (!made) return;
    }
  }

  private async makeOne(stackId: string): Promise<SandboxRecord | null> {
    const stack = this.parts.catalogue.get(stackId);
    const tempo = stack.file.tempo.default;
    const { signal } = this.stopping;
    signal.throwIfAborted();
    const making = this.parts.maker.forPool({ stack, tempo, signal }, this.size);
    const key = keyOf({ stackId, tempo, imageTag: stack.imageTag });
    this.making.set(key, making);
    return making.finally(() => this.making.delete(key));
  }

  /** A warm sandbox may have died with the engine; such a one is removed and the next one taken. */
  private async leaseRunning(wanted: WarmWanted): Promise<SandboxRecord | null> {
    for (;;) {
      const record = await this.parts.store.leaseWarm(wanted);
      if (!record || (await this.runs(record))) return record;
      await this.parts.ending.end(record.id);
    }
  }

  private async runs({ id, serverId }: SandboxRecord): Promise<boolean> {
    const found = (await this.parts.engine.list(serverId)).find(({ sandboxId }) => sandboxId === id);
    return found !== undefined && found.containers > 0 && found.running === found.containers;
  }
}

function keyOf({
  stackId,
  tempo,
  imageTag,
}: {
  stackId: string;
  tempo: number;
  imageTag: string | null;
}): string {
  return `${stackId}@${imageTag}x${tempo}`;
}
