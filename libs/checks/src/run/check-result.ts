/** Why a check failed. */
export interface CheckFailure {
  /** What was done: the step with its place and command, or what follows the steps. */
  at: string;
  expected: string;
  seen: string;
}

/** How a check went. */
export interface CheckResult {
  id: string;
  area: string;
  title: string;
  ok: boolean;
  /** Steps and undo. */
  durationMs: number;
  /** From there until the stack was steady again. */
  settleMs: number;
  failure: CheckFailure | null;
  /** True when the stack did not become steady again: its sandbox is of no more use. */
  sick: boolean;
}
