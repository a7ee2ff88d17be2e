import type { z } from 'zod';
import type { Clock } from '#kernel';
import type { SandboxShell } from './node-shell.port.js';

/** What a fault needs besides a shell on the node; a host that lacks it must say so before the practice. */
export type FaultCapability = 'NET_ADMIN' | 'netem';

/** What a fault is going to do, in words: shown by a dry run and kept on the timeline. */
export interface FaultPlan {
  summary: string;
  steps: string[];
  /** Nodes that it touches. */
  targets: string[];
}

/** What a fault works with. `signal` ends the wait of an apply; a revert gets one that only time can end. */
export interface FaultContext {
  shell: SandboxShell;
  clock: Clock;
  signal: AbortSignal;
}

/**
 * One kind of damage: a file, a registry entry, typed parameters and an inverse.
 * `Before` is what `observe` saw: JSON, committed to the ledger before `apply`, all that `revert` needs.
 */
export interface FaultKind<Parameters extends object = object, Before extends object = object> {
  readonly name: string;
  readonly title: string;
  readonly parameters: z.ZodType<Parameters>;
  readonly before: z.ZodType<Before>;
  readonly capabilities: readonly FaultCapability[];
  /** Pure: needs no sandbox. */
  plan(parameters: Parameters): FaultPlan;
  /** Changes nothing. @throws AppError `fault.no-target` when there is nothing to damage */
  observe(context: FaultContext, parameters: Parameters): Promise<Before>;
  /** Does the damage; returns when it is done. @throws AppError `fault.apply-failed`, `fault.no-target` */
  apply(context: FaultContext, parameters: Parameters, before: Before): Promise<void>;
  /** Undoes it: idempotent, also after half an apply or none. @throws AppError `fault.revert-failed` */
  revert(context: FaultContext, parameters: Parameters, before: Before): Promise<void>;
}
