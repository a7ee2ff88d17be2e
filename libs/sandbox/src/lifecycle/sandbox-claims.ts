/**
 * Which sandboxes a living server is working on (making or removing them). A claim ends with the process that took
 * it, however that ends: so a reaper knows at once, and without guessing by a time limit, what a killed server left.
 */
export abstract class SandboxClaims {
  /** Claims a sandbox for this process. False when another living server has it. */
  abstract take(sandboxId: string): Promise<boolean>;
  /** Gives the claim up; none held is fine. */
  abstract release(sandboxId: string): Promise<void>;
  /** True when a living server (this one too) holds it. */
  abstract isTaken(sandboxId: string): Promise<boolean>;
}
