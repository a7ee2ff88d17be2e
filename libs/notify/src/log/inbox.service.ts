import { Inject, Injectable } from '@nestjs/common';
import { type InboxNotice, type InboxQuery, noticePath, type Page } from '#contracts';
import type { Clock } from '#kernel';
import type { NoticeAsker } from '../notice-asker.js';
import { NOTIFY_CLOCK } from '../notify-clock.js';
import { DeliveryLogRepository } from '../persistence/delivery-log.repository.js';
import { noticeWords } from '../words/notice-words.js';

/** What the web app shows somebody. */
@Injectable()
export class Inbox {
  constructor(
    private readonly log: DeliveryLogRepository,
    @Inject(NOTIFY_CLOCK) private readonly clock: Clock,
  ) {}

  /** Newest first. What is fetched for the first time counts as delivered. */
  async fetch({ id }: NoticeAsker, asked: InboxQuery): Promise<Page<'notices', InboxNotice>> {
    const { rows: found, next } = await this.log.inbox(id, asked);
    const fresh = found.filter(({ delivery }) => delivery.state === 'waiting');
    if (fresh.length > 0)
      await this.log.noteShown(
        fresh.map(({ delivery }) => delivery.id),
        this.clock.now(),
      );
    const notices = found.map(({ delivery, notice }) => ({
      id: delivery.id,
      kind: notice.kind,
      practiceId: notice.practiceId,
      path: noticePath(notice.facts),
      ...noticeWords(notice.kind, notice.facts),
      toldAt: notice.toldAt.toISOString(),
      seenAt: delivery.seenAt?.toISOString() ?? null,
    }));
    return { notices, next };
  }

  /** The person looked at these. */
  async seen({ id }: NoticeAsker, ids: string[]): Promise<void> {
    await this.log.noteSeen(id, ids, this.clock.now());
  }
}
