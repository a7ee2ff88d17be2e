/** What the linter must know of a fault with its parameters. */
export interface FaultInspection {
  /** Parameters that the fault refuses, with the way out; paths are relative to the parameters. */
  problems: { path: (string | number)[]; message: string }[];
  /** Nodes that it would touch; empty when the parameters are refused. */
  targets: string[];
}

/** The catalogue of faults, as scenarios see it. */
export abstract class FaultLookup {
  abstract names(): string[];
  /** undefined when there is no such fault. */
  abstract inspect(fault: string, parameters: unknown): FaultInspection | undefined;
}
