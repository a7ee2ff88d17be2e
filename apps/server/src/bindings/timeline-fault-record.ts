import { Injectable } from '@nestjs/common';
import type { NewFeedEvent } from '#contracts';
import { FaultRecord } from '#faults';
import type { Transaction } from '#store';
import { TimelineService } from '#timeline';

/** What becomes of injections stands on the timeline of their practice. */
@Injectable()
export class TimelineFaultRecord extends FaultRecord {
  constructor(private readonly timeline: TimelineService) {
    super();
  }

  append(practiceId: string, events: NewFeedEvent[], transaction?: unknown): Promise<unknown> {
    return this.timeline.append(practiceId, events, transaction as Transaction | undefined);
  }
}
