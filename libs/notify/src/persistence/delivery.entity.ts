import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DeliveryState, DeliveryWay } from '#contracts';

/** Row of `notice_deliveries`: one notice on its way to one receiver. */
@Entity('notice_deliveries')
export class DeliveryEntity {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'notice_id' }) noticeId!: string;
  @Column('text') way!: DeliveryWay;
  /** null for a channel of the organisation. */
  @Column('text', { name: 'person_id', nullable: true }) personId!: string | null;
  @Column('text', { name: 'channel_id', nullable: true }) channelId!: string | null;
  /** What the channel was called, so that the log names it also when it is gone. */
  @Column('text', { name: 'channel_name', nullable: true }) channelName!: string | null;
  @Column('text') state!: DeliveryState;
  @Column('integer') attempts!: number;
  /** Why it was not delivered, at the last attempt. */
  @Column('text', { nullable: true }) message!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'tried_at', nullable: true }) triedAt!: Date | null;
  @Column('timestamptz', { name: 'next_try_at', nullable: true }) nextTryAt!: Date | null;
  @Column('timestamptz', { name: 'done_at', nullable: true }) doneAt!: Date | null;
  /** When the person looked at it in the web app. */
  @Column('timestamptz', { name: 'seen_at', nullable: true }) seenAt!: Date | null;
}
