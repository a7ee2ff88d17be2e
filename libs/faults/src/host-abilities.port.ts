import type { FaultCapability } from './fault-capability.js';

/** What this host can do of all that faults may need; asked before a practice, never at the time of its fault. */
export abstract class HostAbilities {
  /** Looked at once and remembered. Errors: `engine.*`. */
  abstract all(): Promise<ReadonlySet<FaultCapability>>;
}
