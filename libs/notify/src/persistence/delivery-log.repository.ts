import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import type { DeliveryState } from '#contracts';
import type { Transaction } from '#store';
import { DeliveryEntity } from './delivery.entity.js';
import { NoticeEntity } from './notice.entity.js';
import type { DeliveryOfNotice } from './notice.repository.js';

/** Which deliveries are meant; what is absent does not matter. */
export interface LogScope {
  /** Of this person only. */
  personId?: string;
  practiceId?: string | undefined;
  state?: DeliveryState | undefined;
  before?: Date | undefined;
  limit: number;
}

/** What became of deliveries, in Postgres. */
@Injectable()
export class DeliveryLogRepository {
  constructor(private readonly source: DataSource) {}

  /** Newest first. */
  async page({ personId, practiceId, state, before, limit }: LogScope): Promise<DeliveryOfNotice[]> {
    const query = this.source.manager
      .createQueryBuilder(DeliveryEntity, 'd')
      .orderBy('d.createdAt', 'DESC')
      .addOrderBy('d.id')
      .limit(limit);
    if (personId !== undefined) query.andWhere('d.personId = :personId', { personId });
    if (state !== undefined) query.andWhere('d.state = :state', { state });
    if (before !== undefined) query.andWhere('d.createdAt < :before', { before });
    if (practiceId !== undefined)
      query.andWhere('d.noticeId IN (SELECT id FROM notices WHERE practice_id = :practiceId)', {
        practiceId,
      });
    return this.withNotices(await query.getMany());
  }

  /** What the web app shows somebody, newest first. */
  async inbox(personId: string, limit: number): Promise<DeliveryOfNotice[]> {
    const where = { personId, way: 'browser' as const };
    const rows = await this.source.manager.find(DeliveryEntity, {
      where,
      order: { createdAt: 'DESC', id: 'ASC' },
      take: limit,
    });
    return this.withNotices(rows);
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

  private async withNotices(deliveries: DeliveryEntity[]): Promise<DeliveryOfNotice[]> {
    const ids = [...new Set(deliveries.map(({ noticeId }) => noticeId))];
    const notices = new Map(
      (await this.source.manager.findBy(NoticeEntity, { id: In(ids) })).map((notice) => [notice.id, notice]),
    );
    return deliveries.flatMap((delivery) => {
      const notice = notices.get(delivery.noticeId);
      return notice ? [{ delivery, notice }] : [];
    });
  }
}
