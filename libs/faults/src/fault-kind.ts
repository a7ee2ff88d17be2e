import type { z } from 'zod';
import type { Clock } from '#kernel';
import type { FaultCapability } from './fault-capability.js';
import type { SandboxGround } from './fault-ground.js';

/** What a fault is going to do, in words: shown by a dry run and kept on the timeline. */
export interface FaultPlan {
  summary: string;
  steps: string[];
  /** Nodes that it touches. */
  targets: string[];
}

/** What a fault works with. `signal` ends the wait of an apply; a revert gets one that only time can end. */
export interface FaultContext extends SandboxGround {
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
  /** For damage that does not last by itself: it is done again and again while the fault is active. */
  readonly sustain?: FaultUpkeep<Parameters, Before>;
}

/** What keeps damage up, by whichever server takes care of the practice. */
export interface FaultUpkeep<Parameters extends object = object, Before extends object = object> {
  /** Pause between two turns, at the tempo of the stack. */
  everyMs(context: FaultContext, parameters: Parameters): Promise<number>;
  /** One turn: idempotent, and no failure when there is nothing to do. */
  act(context: FaultContext, parameters: Parameters, before: Before): Promise<void>;
}
