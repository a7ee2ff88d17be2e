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
  constructor(private readonly parts: EndingParts) {}

  /**
   * Removes all of a sandbox, and what is left of one that was removed before. Idempotent.
   * @param from leaves it alone when it has moved on to another state, as a warm one that was just leased
   */
  async end(sandboxId: string, from: readonly SandboxState[] = STANDING_STATES): Promise<void> {
    const { engine, store, claims } = this.parts;
    const record = await store.find(sandboxId);
    if (!record || GONE_STATES.includes(record.state)) {
      await engine.remove(sandboxId);
      return;
    }
    // not waited for when another server is at it: the engine takes two removals of the same thing
    await claims.take(sandboxId);
    try {
      if (!(await store.move({ id: sandboxId, from, to: 'removing' }))) return;
      await engine.remove(sandboxId);
      await store.move({ id: sandboxId, from: ['removing'], to: 'removed' });
    } finally {
      await claims.release(sandboxId);
    }
  }
}
