import type { NewFeedEvent } from '#contracts';
import type { FaultPlan } from './fault-kind.js';
import type { Injection } from './ledger/injection.js';

type Named = Pick<Injection, 'id' | 'fault' | 'name'>;

const naming = ({ id, fault, name }: Named) => ({ injectionId: id, fault, name });

export function plannedEvent(injection: Named, plan: FaultPlan, occurredAt: Date): NewFeedEvent {
  const { summary, steps } = plan;
  return { type: 'fault.planned', occurredAt, data: { ...naming(injection), summary, steps } };
}

/** @param injection a row with `applyingAt`, from which the lateness is told */
export function appliedEvent(injection: Injection, durationMs: number, occurredAt: Date): NewFeedEvent {
  const beganAt = injection.applyingAt ?? occurredAt;
  const latenessMs = beganAt.getTime() - injection.plannedFor.getTime();
  return { type: 'fault.applied', occurredAt, data: { ...naming(injection), durationMs, latenessMs } };
}

export function failedEvent(injection: Named, message: string, occurredAt: Date): NewFeedEvent {
  return { type: 'fault.failed', occurredAt, data: { ...naming(injection), message } };
}

export function revertedEvent(injection: Named, durationMs: number, occurredAt: Date): NewFeedEvent {
  return { type: 'fault.reverted', occurredAt, data: { ...naming(injection), durationMs } };
}

export function revertFailedEvent(injection: Named, message: string, occurredAt: Date): NewFeedEvent {
  return { type: 'fault.revertFailed', occurredAt, data: { ...naming(injection), message } };
}
