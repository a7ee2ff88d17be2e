import type { Probe, ProbeKind } from '#contracts';

export interface ProbeCommand {
  command: string[];
  user?: string;
  timeoutMs: number;
}

export interface ProbeAnswer {
  exitStatus: number;
  stdout: string;
  stderr: string;
}

/** Port: runs a command on a node of a sandbox from outside. Rejects when it cannot, or not in time. */
export abstract class ProbeShell {
  abstract exec(sandboxId: string, node: string, command: ProbeCommand): Promise<ProbeAnswer>;
}

/** A probe and what it is for. */
export interface KindedProbe extends Probe {
  kind: ProbeKind;
  /** It is run this often; as all others when absent. */
  everyMs?: number;
}

/** What one evaluation of a probe showed. */
export interface ProbeObservation {
  probe: string;
  title: string;
  kind: ProbeKind;
  green: boolean;
  /** Exit status and the first 500 characters of the output. */
  evidence: string;
  /** When the command was begun: what it showed was true at some instant since. */
  begunAt: Date;
  endedAt: Date;
}
