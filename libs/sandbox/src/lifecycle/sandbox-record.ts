/**
 * The life of a sandbox: provisioning → warm → leased → removing → removed, or straight from provisioning to leased
 * for a practice that could not wait; `failed` when it never became healthy (and nothing of it is left).
 */
export type SandboxState = 'provisioning' | 'warm' | 'leased' | 'removing' | 'removed' | 'failed';

/** States in which nothing of a sandbox is left in the engine. */
export const GONE_STATES: readonly SandboxState[] = ['removed', 'failed'];

/** One row of the table `sandboxes`. */
export interface SandboxRecord {
  id: string;
  stackId: string;
  tempo: number;
  imageTag: string;
  state: SandboxState;
  /** The practice that it is for; null while it belongs to the pool. */
  practiceId: string | null;
  /** Installation that owns it. */
  serverId: string;
  createdAt: Date;
  readyAt: Date | null;
  leasedAt: Date | null;
  /** How long it took until every node was healthy. */
  provisionMs: number | null;
}

/** What a practice holds. */
export interface SandboxLease {
  sandboxId: string;
  /** True when it was there already: from the pool, or held by the practice since before. */
  warm: boolean;
  /** From the request to the lease. */
  leaseMs: number;
  /** How long the sandbox took to become healthy, whoever waited for it. */
  provisionMs: number;
}
