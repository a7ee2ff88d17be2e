/** One attempt at one delivery. */
export interface DeliveryJob {
  deliveryId: string;
  /** From 1. */
  attempt: number;
}

export const DELIVERY_JOB = 'notice.deliver';

/** The same attempt is queued once. */
export function deliveryJobKey({ deliveryId, attempt }: DeliveryJob): string {
  return `${deliveryId}/${attempt}`;
}
