import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import type { NoticeKind } from '#contracts';
import type { Transaction } from '#store';
import { ChannelEntity, PreferenceEntity } from './channel.entity.js';

/** Channels and preferences in Postgres. */
@Injectable()
export class ChannelRepository {
  constructor(private readonly source: DataSource) {}

  /** Channels of the organisation (owner null) or of a person, by name. */
  list(ownerId: string | null): Promise<ChannelEntity[]> {
    const where = { ownerId: ownerId ?? IsNull() };
    return this.source.manager.find(ChannelEntity, { where, order: { name: 'ASC', id: 'ASC' } });
  }

  find(id: string): Promise<ChannelEntity | null> {
    return this.source.manager.findOneBy(ChannelEntity, { id });
  }

  /** Enabled channels of these people (and of the organisation, if wanted) that take the kind. */
  async taking(
    kind: NoticeKind,
    { people, organisation }: { people: readonly string[]; organisation: boolean },
    tx: Transaction,
  ): Promise<ChannelEntity[]> {
    const owners = [In(people), ...(organisation ? [IsNull()] : [])];
    const where = owners.map((ownerId) => ({ enabled: true, ownerId }));
    const found = await tx.find(ChannelEntity, { where, order: { id: 'ASC' } });
    return found.filter(({ kinds }) => kinds.includes(kind));
  }

  preferences(people: readonly string[], tx: Transaction = this.source.manager): Promise<PreferenceEntity[]> {
    return tx.findBy(PreferenceEntity, { personId: In(people) });
  }

  async setPreference(preference: PreferenceEntity, tx: Transaction): Promise<void> {
    await tx.upsert(PreferenceEntity, preference, ['personId', 'way']);
  }

  /** Adds the channel, or takes the place of the one with its id. */
  async save(channel: ChannelEntity): Promise<void> {
    await this.source.manager.upsert(ChannelEntity, channel, ['id']);
  }

  async remove(id: string): Promise<void> {
    await this.source.manager.delete(ChannelEntity, { id });
  }
}
