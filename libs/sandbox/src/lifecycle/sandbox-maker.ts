import { AppError, type Clock, newId } from '#kernel';
import type { SandboxEngine } from '../engine/sandbox-engine.js';
import { imagesMissing } from '../stack/images-missing.js';
import type { Stack } from '../stack/stack.js';
import type { SandboxClaims } from './sandbox-claims.js';
import type { SandboxRecord } from './sandbox-record.js';
import type { NewSandbox, SandboxChanges, SandboxStore } from './sandbox-store.js';

/** After this a sandbox that is still not healthy is given up. The builder stack takes some ten seconds. */
export const PROVISION_TIMEOUT_MS = 120_000;

export interface MakeRequest {
  stack: Stack;
  tempo: number;
  signal?: AbortSignal;
}

export interface MakerParts {
  engine: SandboxEngine;
  store: SandboxStore;
  claims: SandboxClaims;
  clock: Clock;
}

/** Makes sandboxes. The row is committed, and claimed by this process, before the engine is asked for anything. */
export class SandboxMaker {
  private serverId: Promise<string> | undefined;

  constructor(private readonly parts: MakerParts) {}

  /** Makes one for a practice. Throws what {@link SandboxEngine.provision} throws. */
  async forPractice(request: MakeRequest, practiceId: string): Promise<SandboxRecord> {
    const sandbox = await this.newSandbox(request, practiceId);
    return this.claimed(sandbox.id, async () => {
      const record = await this.parts.store.add(sandbox);
      return this.provision(record, request);
    });
  }

  /** Makes one for the pool of the stack; null when the pool has `size` already. */
  async forPool(request: MakeRequest, size: number): Promise<SandboxRecord | null> {
    const sandbox = await this.newSandbox(request, null);
    return this.claimed(sandbox.id, async () => {
      const record = await this.parts.store.addToPool(sandbox, size);
      return record && this.provision(record, request);
    });
  }

  private async newSandbox({ stack, tempo }: MakeRequest, practiceId: string | null): Promise<NewSandbox> {
    if (stack.imageTag === null) throw imagesMissing(stack.file.id);
    this.serverId ??= this.parts.store.installationId();
    return {
      id: newId(),
      stackId: stack.file.id,
      tempo,
      imageTag: stack.imageTag,
      practiceId,
      serverId: await this.serverId,
      createdAt: this.parts.clock.now(),
    };
  }

  private async claimed<T>(sandboxId: string, work: () => Promise<T>): Promise<T> {
    await this.parts.claims.take(sandboxId);
    try {
      return await work();
    } finally {
      await this.parts.claims.release(sandboxId);
    }
  }

  private async provision(record: SandboxRecord, { stack, signal }: MakeRequest): Promise<SandboxRecord> {
    const { engine, store, clock } = this.parts;
    const { id: sandboxId, imageTag, tempo, serverId, practiceId } = record;
    const startedMs = clock.monotonicMs();
    const owner = practiceId === null ? { pool: record.stackId } : { practiceId };
    try {
      const limits = { timeoutMs: PROVISION_TIMEOUT_MS, ...(signal ? { signal } : {}) };
      await engine.provision({ sandboxId, stack, imageTag, tempo, serverId, owner, ...limits });
    } catch (error) {
      await store.move({ id: sandboxId, from: ['provisioning'], to: 'failed' });
      throw error;
    }
    return this.ready(record, clock.monotonicMs() - startedMs);
  }

  private async ready(record: SandboxRecord, provisionMs: number): Promise<SandboxRecord> {
    const { engine, store, clock } = this.parts;
    const readyAt = clock.now();
    const changes: SandboxChanges = {
      readyAt,
      provisionMs,
      leasedAt: record.practiceId === null ? null : readyAt,
    };
    const to = record.practiceId === null ? 'warm' : 'leased';
    if (await store.move({ id: record.id, from: ['provisioning'], to, changes })) {
      return { ...record, ...changes, state: to };
    }
    // somebody released it while it was being made: compose may have gone on behind the removal
    await engine.remove(record.id);
    throw new AppError('sandbox.lost', 'The sandbox was removed while it was being made.');
  }
}
