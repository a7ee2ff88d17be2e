import { Injectable } from '@nestjs/common';
import type { ImpactBucket } from '#contracts';
import { NOTIFICATION_MAX_BYTES, Notifications } from '#store';
import { bucketPayloads } from './bucket-messages.js';

/** NOTIFY channel of the impact chart. */
export const IMPACT_CHANNEL = 'simsup_impact';

/** Tells everybody who looks at a practice, on whatever server, that its impact chart has moved on. */
@Injectable()
export class ImpactBroadcast {
  constructor(private readonly notifications: Notifications) {}

  /** Sends new and changed buckets. What is too long for one message goes as several. */
  async publishBuckets(practiceId: string, bucketMs: number, buckets: ImpactBucket[]): Promise<void> {
    if (buckets.length === 0) return;
    for (const payload of bucketPayloads({ practiceId, bucketMs, buckets }, NOTIFICATION_MAX_BYTES))
      await this.notifications.notify(IMPACT_CHANNEL, payload);
  }
}
