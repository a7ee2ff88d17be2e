import type { DeliveryWay } from '#contracts';

/** One attempt at one delivery. */
export interface DeliveryJob {
  deliveryId: string;
  /** From 1. */
  attempt: number;
  /** How often the attempt was put off because its host is busy. */
  deferred?: number;
}

/**
 * Letters and channels wait apart, so that a slow mail server delays no chat. What is shown in the browser needs no job:
 * it is delivered when a page of the person fetches it.
 */
export const DELIVERY_JOBS = { email: 'notice.email', channel: 'notice.channel' } as const;

export type QueuedWay = keyof typeof DELIVERY_JOBS;

/** True for a way on which a job delivers. */
export function isQueued(way: DeliveryWay): way is QueuedWay {
  return way in DELIVERY_JOBS;
}

/** The same attempt is queued once. */
export function deliveryJobKey({ deliveryId, attempt, deferred }: DeliveryJob): string {
  return [deliveryId, attempt, ...(deferred === undefined ? [] : [deferred])].join('/');
}
