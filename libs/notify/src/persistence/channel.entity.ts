import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ChannelForm, NoticeKind } from '#contracts';

/** Row of `notice_channels`. Address and secret never leave the server. */
@Entity('notice_channels')
export class ChannelEntity {
  @PrimaryColumn('text') id!: string;
  /** Whose it is; null for one of the organisation. */
  @Column('text', { name: 'owner_id', nullable: true }) ownerId!: string | null;
  @Column('text') form!: ChannelForm;
  @Column('text') name!: string;
  @Column('text') address!: string;
  /** Key with which bodies are signed, or the pager's routing key. */
  @Column('text', { nullable: true }) secret!: string | null;
  @Column('text', { array: true }) kinds!: NoticeKind[];
  @Column('boolean') enabled!: boolean;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('text', { name: 'created_by', nullable: true }) createdBy!: string | null;
}

/** Row of `notice_preferences`: which kinds somebody wants by a way of their own; without a row, the usual ones. */
@Entity('notice_preferences')
export class PreferenceEntity {
  @PrimaryColumn('text', { name: 'person_id' }) personId!: string;
  @PrimaryColumn('text') way!: 'email' | 'browser';
  @Column('text', { array: true }) kinds!: NoticeKind[];
}
