import { Logger } from '@nestjs/common';
import { AppError } from '#kernel';
import type { SandboxEngine } from '../engine/sandbox-engine.js';
import type { SandboxClaims } from './sandbox-claims.js';
import { GONE_STATES, type SandboxState } from './sandbox-record.js';
import type { SandboxStore } from './sandbox-store.js';

export interface EndingParts {
  engine: SandboxEngine;
  store: SandboxStore;
  claims: SandboxClaims;
}

const STANDING_STATES: readonly SandboxState[] = ['provisioning', 'warm', 'leased', 'removing'];

/** Ends sandboxes: the row says so first, so that a killed server's work is taken up again. */
export class SandboxEnding {
  private readonly logger = new Logger(SandboxEnding.name);
  /** Told about already. */
  private readonly kept = new Set<string>();

  constructor(private readonly parts: EndingParts) {}

  /**
   * Removes all of a sandbox, and what is left of one that was removed before. Idempotent. When the engine keeps an empty
   * network of it, that is told once, and the row stays `removing` for the next reaper: nobody has to wait for it.
   * @param from leaves it alone when it has moved on to another state, as a warm one that was just leased
   */
  async end(sandboxId: string, from: readonly SandboxState[] = STANDING_STATES): Promise<void> {
    const { store, claims } = this.parts;
    const record = await store.find(sandboxId);
    if (!record || GONE_STATES.includes(record.state)) {
      await this.remove(sandboxId);
      return;
    }
    // not waited for when another server is at it: the engine takes two removals of the same thing
    await claims.take(sandboxId);
    try {
      if (!(await store.move({ id: sandboxId, from, to: 'removing' }))) return;
      if (await this.remove(sandboxId))
        await store.move({ id: sandboxId, from: ['removing'], to: 'removed' });
    } finally {
      await claims.release(sandboxId);
    }
  }

  /** False when an empty network is left. */
  private async remove(sandboxId: string): Promise<boolean> {
    try {
      await this.parts.engine.remove(sandboxId);
      return true;
    } catch (error) {
      const { code, message } = AppError.from(error);
      if (code !== 'engine.network-kept') throw error;
      if (!this.kept.has(sandboxId)) this.logger.warn(message);
      this.kept.add(sandboxId);
      return false;
    }
  }
}
