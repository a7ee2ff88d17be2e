import { Injectable } from '@nestjs/common';
import type { FeedEvent, FeedEventType, NewFeedEvent } from '#contracts';
import { type Transaction, translateStoreError } from '#store';
import { checkEvent } from './check-event.js';
import { maySee } from './may-see.js';
import { TimelineRepository } from './persistence/timeline.repository.js';
import type { Viewer } from './viewer.js';

export interface ReadRequest {
  /** Last `seq` that the reader has; 0 for all. */
  afterSeq: number;
  /** Events at most. */
  limit: number;
  viewer: Viewer;
}

const PAGE_EVENTS = 2_000;
const PAGES_AHEAD = 2;

/** The append-only record of practices. */
@Injectable()
export class TimelineService {
  constructor(private readonly events: TimelineRepository) {}

  /**
   * Stores events in the given order and returns them with their numbers. The feed is told when the transaction
   * commits. Until then other writers of this practice wait, so keep such transactions short.
   * Errors: `internal.unexpected` for an event that does not fit its contract (nothing is stored then);
   * `store.unreachable`, `store.conflict`.
   */
  async append(practiceId: string, events: NewFeedEvent[], tx?: Transaction): Promise<FeedEvent[]> {
    if (events.length === 0) return [];
    const checked = events.map((event) => checkEvent(practiceId, event));
    const rows = checked.map(({ type, occurredAt, data }) => ({
      type,
      occurredAt: new Date(occurredAt),
      data,
    }));
    try {
      const lastSeq = await this.events.append(practiceId, rows, tx);
      return checked.map((event, index) => ({ ...event, seq: lastSeq - events.length + 1 + index }));
    } catch (error) {
      throw translateStoreError(error);
    }
  }

  /** What the viewer may see, in the order of `seq`. Fewer than `limit` events are all that there are. */
  async read(practiceId: string, { afterSeq, limit, viewer }: ReadRequest): Promise<FeedEvent[]> {
    const seen: FeedEvent[] = [];
    let cursor = afterSeq;
    while (seen.length < limit) {
      const page = await this.events.page({ practiceId, afterSeq: cursor, limit });
      seen.push(...page.filter((event) => maySee(event, viewer)));
      if (page.length < limit) break;
      cursor = page.at(-1)?.seq ?? cursor;
    }
    return seen.slice(0, limit);
  }

  /** All events of some types that the viewer may see, in the order of `seq`. */
  async ofTypes(practiceId: string, types: readonly FeedEventType[], viewer: Viewer): Promise<FeedEvent[]> {
    const events = await this.events.ofTypes(practiceId, types);
    return events.filter((event) => maySee(event, viewer));
  }

  /** Number of the last event; 0 when there is none. */
  lastSeq(practiceId: string): Promise<number> {
    return this.events.lastSeq(practiceId);
  }

  /**
   * Every event up to now, sealed or not, page by page: memory stays bounded however long the timeline is. The next
   * pages are fetched while the present one is consumed.
   */
  async *all(practiceId: string): AsyncGenerator<FeedEvent> {
    const upToSeq = await this.events.lastSeq(practiceId);
    const ahead: Promise<FeedEvent[]>[] = [];
    let afterSeq = 0;
    const fetchNext = (): void => {
      if (afterSeq >= upToSeq) return;
      const page = this.events.page({ practiceId, afterSeq, upToSeq, limit: PAGE_EVENTS });
      // Whoever stops reading early leaves this page unread; its failure is nobody's then.
      page.catch(() => undefined);
      ahead.push(page);
      afterSeq += PAGE_EVENTS;
    };
    for (let count = 0; count < PAGES_AHEAD; count += 1) fetchNext();
    for (let page = ahead.shift(); page; page = ahead.shift()) {
      const events = await page;
      fetchNext();
      yield* events;
    }
  }
}
