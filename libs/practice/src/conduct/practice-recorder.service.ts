import { Injectable } from '@nestjs/common';
import type { NewFeedEvent } from '#contracts';
import { Transactions } from '#store';
import { TimelineService } from '#timeline';
import { PracticeChanges } from '../life/practice-changes.service.js';
import { CONDUCTED_STATES } from '../life/practice-life.js';
import { type PracticePatch, PracticeRepository } from '../persistence/practice.repository.js';
import { PageResponders } from './page-responders.service.js';
import { TellPeople } from './tell-people.service.js';

/** Puts what was seen of a practice on its timeline, with what follows from it for the practice's row. */
@Injectable()
export class PracticeRecorder {
  constructor(
    private readonly changes: PracticeChanges,
    private readonly practices: PracticeRepository,
    private readonly timeline: TimelineService,
    private readonly transactions: Transactions,
    private readonly pages: PageResponders,
    private readonly people: TellPeople,
  ) {}

  /** Appends the events in their order. */
  async record(practiceId: string, events: NewFeedEvent[]): Promise<void> {
    for (const event of events) await this.one(practiceId, event);
  }

  private async one(practiceId: string, event: NewFeedEvent): Promise<void> {
    if (event.type === 'verdict.restored') return this.restored(practiceId, event);
    if (event.type === 'verdict.relapsed') return this.relapsed(practiceId, event);
    await this.transactions.run(async (tx) => {
      const patch = patchOf(event);
      if (patch) await this.practices.patch(practiceId, [...CONDUCTED_STATES], patch, tx);
      if (event.type === 'alert.fired' || event.type === 'report.received') {
        await this.practices.notePage(practiceId, event.occurredAt, tx);
        await this.pages.queue(practiceId, event, tx);
      }
      await this.timeline.append(practiceId, [event], tx);
      await this.people.of(practiceId, event, tx);
    });
  }

  private async restored(practiceId: string, event: NewFeedEvent): Promise<void> {
    const at = event.occurredAt;
    await this.changes.advance({ practiceId, to: 'restored', at, patch: { restoredAt: at }, also: [event] });
  }

  private async relapsed(practiceId: string, event: NewFeedEvent): Promise<void> {
    const patch = { restoredAt: null, fixed: null, collateral: [] };
    await this.changes.advance({ practiceId, to: 'live', at: event.occurredAt, patch, also: [event] });
  }
}

function patchOf(event: NewFeedEvent): PracticePatch | null {
  if (event.type === 'verdict.fixed') return { fixed: event.data.fixed };
  if (event.type === 'verdict.collateral') return { collateral: event.data.collateral };
  return null;
}
