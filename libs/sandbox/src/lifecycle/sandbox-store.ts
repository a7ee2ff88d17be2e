import type { SandboxRecord, SandboxState } from './sandbox-record.js';

/** What is known of a sandbox before it exists. */
export type NewSandbox = Pick<
  SandboxRecord,
  'id' | 'stackId' | 'tempo' | 'imageTag' | 'practiceId' | 'serverId' | 'createdAt'
>;

/** Which warm sandbox a practice needs. */
export interface WarmWanted {
  stackId: string;
  tempo: number;
  imageTag: string;
  practiceId: string;
  leasedAt: Date;
}

export type SandboxChanges = Partial<
  Pick<SandboxRecord, 'practiceId' | 'readyAt' | 'leasedAt' | 'provisionMs'>
>;

/** One change of state: a compare-and-set, so that many servers can share the table. */
export interface SandboxMove {
  id: string;
  from: readonly SandboxState[];
  to: SandboxState;
  changes?: SandboxChanges;
}

/** The table `sandboxes`. */
export abstract class SandboxStore {
  /** Id of the installation, made once and the same for every server on this store. */
  abstract installationId(): Promise<string>;
  /** Adds a sandbox in state `provisioning`. Committed before the engine is asked for anything. */
  abstract add(sandbox: NewSandbox): Promise<SandboxRecord>;
  /** Adds one for the pool unless `size` of the same stack, tempo and tag are warm or on their way: then null. */
  abstract addToPool(sandbox: NewSandbox, size: number): Promise<SandboxRecord | null>;
  /** Moves a sandbox on. False when it was in none of the states `from`. */
  abstract move(move: SandboxMove): Promise<boolean>;
  /** Gives the longest-warm fitting sandbox to a practice, each to one only; null when there is none. */
  abstract leaseWarm(wanted: WarmWanted): Promise<SandboxRecord | null>;
  abstract find(id: string): Promise<SandboxRecord | null>;
  /** The sandbox that a practice holds; null when it holds none. */
  abstract leasedBy(practiceId: string): Promise<SandboxRecord | null>;
  /** All of which something may be left in the engine. */
  abstract live(): Promise<SandboxRecord[]>;
}
