import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import type { DeliveryLogQuery, InboxQuery } from '#contracts';
import { type PageOfRows, type PageOrder, readPage, type Transaction } from '#store';
import { DeliveryEntity } from './delivery.entity.js';
import { NoticeEntity } from './notice.entity.js';
import type { DeliveryOfNotice } from './notice.repository.js';

const NEWEST_FIRST: PageOrder = {
  list: 'deliveries',
  keys: [
    ['d.createdAt', 'instant'],
    ['d.id', 'text'],
  ],
  direction: 'DESC',
};

/** What became of deliveries, in Postgres. */
@Injectable()
export class DeliveryLogRepository {
  constructor(private readonly source: DataSource) {}

  /** Newest first; of one person, or with null of all. */
  async page(personId: string | null, asked: DeliveryLogQuery): Promise<PageOfRows<DeliveryOfNotice>> {
    const { practice, state, way } = asked;
    const query = this.source.manager.createQueryBuilder(DeliveryEntity, 'd');
    if (personId !== null) query.andWhere('d.personId = :personId', { personId });
    if (state) query.andWhere('d.state IN (:...state)', { state });
    if (way) query.andWhere('d.way IN (:...way)', { way });
    if (practice !== undefined)
      query.andWhere('d.noticeId IN (SELECT id FROM notices WHERE practice_id = :practice)', { practice });
    return this.withNotices(await readPage(query, NEWEST_FIRST, asked));
  }

  /** What the web app shows somebody, newest first. */
  async inbox(personId: string, asked: InboxQuery): Promise<PageOfRows<DeliveryOfNotice>> {
    const { unread } = asked;
    const query = this.source.manager
      .createQueryBuilder(DeliveryEntity, 'd')
      .where(`d.personId = :personId AND d.way = 'browser'`, { personId });
    if (unread !== undefined) query.andWhere(`d.seenAt IS ${unread ? '' : 'NOT'} NULL`);
    return this.withNotices(await readPage(query, NEWEST_FIRST, asked));
  }

  /** The web app of their receiver has them. */
  async noteShown(ids: string[], at: Date): Promise<void> {
    const shown = { state: 'delivered' as const, triedAt: at, doneAt: at, nextTryAt: null, attempts: 1 };
    await this.source.manager.update(
      DeliveryEntity,
      { id: In(ids), state: 'waiting', way: 'browser' },
      shown,
    );
  }

  /** The person looked at them; others' stay as they are. */
  async noteSeen(personId: string, ids: string[], seenAt: Date): Promise<void> {
    await this.source.manager.update(
      DeliveryEntity,
      { id: In(ids), personId, way: 'browser', seenAt: IsNull() },
      { seenAt },
    );
  }

  /** True for the one caller who has a delivery tried again that was given up. */
  async reopen(id: string, at: Date, tx: Transaction): Promise<boolean> {
    const open = { state: 'waiting' as const, doneAt: null, nextTryAt: at };
    return (await tx.update(DeliveryEntity, { id, state: 'given-up' }, open)).affected === 1;
  }

  private async withNotices({
    rows,
    next,
  }: PageOfRows<DeliveryEntity>): Promise<PageOfRows<DeliveryOfNotice>> {
    const ids = [...new Set(rows.map(({ noticeId }) => noticeId))];
    const notices = new Map(
      (await this.source.manager.findBy(NoticeEntity, { id: In(ids) })).map((notice) => [notice.id, notice]),
    );
    const found = rows.flatMap((delivery) => {
      const notice = notices.get(delivery.noticeId);
      return notice ? [{ delivery, notice }] : [];
    });
    return { rows: found, next };
  }
}
