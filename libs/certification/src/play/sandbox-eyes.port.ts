import type { Probe, StackFile } from '#contracts';
import type { SeenText } from '../spoilers/seen-text.js';

/** What is there of a sandbox that is gone. */
export interface Leftovers {
  left: string[];
  /** Of it what the engine itself fails to let go of: no scenario can help that. */
  keptByEngine: string[];
}

/** What a probe shows at one look. */
export interface Sight {
  green: boolean;
  /** What was seen, in words; long output is cut. */
  evidence: string;
}

/** Port: looks into a sandbox from outside, as root. */
export abstract class SandboxEyes {
  /** What the probe shows now; one that cannot be run is red. */
  abstract look(sandboxId: string, probe: Probe): Promise<Sight>;
  /**
   * All that root can read on every node: processes, their environment, mounts, shell histories, and names and
   * text of all files that were changed since the instant.
   */
  abstract read(sandboxId: string, stack: StackFile, since: Date): Promise<SeenText[]>;
  /** What the engine still has of a sandbox, in words; empty lists when nothing is left. */
  abstract left(sandboxId: string): Promise<Leftovers>;
}
