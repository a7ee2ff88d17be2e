import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '#store';
import { DeliveryEntity } from './delivery.entity.js';
import { NoticeEntity } from './notice.entity.js';

/** A delivery with what is to be delivered. */
export interface DeliveryOfNotice {
  delivery: DeliveryEntity;
  notice: NoticeEntity;
}

/** What may change about a delivery. */
export type DeliveryPatch = Partial<
  Pick<DeliveryEntity, 'state' | 'attempts' | 'message' | 'triedAt' | 'nextTryAt' | 'doneAt'>
>;

/** What was told, in Postgres. */
@Injectable()
export class NoticeRepository {
  constructor(private readonly source: DataSource) {}

  /** False when a notice of this kind and key was told before. */
  async add(notice: NoticeEntity, tx: Transaction): Promise<boolean> {
    const { raw } = await tx
      .createQueryBuilder()
      .insert()
      .into(NoticeEntity)
      .values(notice as never)
      .orIgnore()
      .returning('id')
      .execute();
    return raw.length === 1;
  }

  /** Gives the notice the next sequence of an entry in calendars, from 0. */
  async setSequence(noticeId: string, uid: string, tx: Transaction): Promise<void> {
    await tx.query(
      `WITH next AS (
         INSERT INTO calendar_entries (uid, sequence) VALUES ($2, 0)
         ON CONFLICT (uid) DO UPDATE SET sequence = calendar_entries.sequence + 1
         RETURNING sequence)
       UPDATE notices SET calendar_sequence = next.sequence FROM next WHERE id = $1`,
      [noticeId, uid],
    );
  }

  async addDeliveries(deliveries: DeliveryEntity[], tx: Transaction): Promise<void> {
    if (deliveries.length > 0) await tx.insert(DeliveryEntity, deliveries);
  }

  async find(deliveryId: string): Promise<DeliveryOfNotice | null> {
    const delivery = await this.source.manager.findOneBy(DeliveryEntity, { id: deliveryId });
    if (!delivery) return null;
    const notice = await this.source.manager.findOneByOrFail(NoticeEntity, { id: delivery.noticeId });
    return { delivery, notice };
  }

  /** False when somebody else noted an outcome of this attempt before. */
  async patchDelivery(
    { id, attempts }: DeliveryEntity,
    patch: DeliveryPatch,
    tx: Transaction,
  ): Promise<boolean> {
    const { affected } = await tx.update(DeliveryEntity, { id, attempts, state: 'waiting' }, patch);
    return affected === 1;
  }
}
