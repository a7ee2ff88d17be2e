import { Injectable } from '@nestjs/common';
import { NOTICE_KIND_INFO, NOTICE_KINDS, type NoticeSettings, type NoticeWays } from '#contracts';
import { Transactions } from '#store';
import type { NoticeAsker } from '../notice-asker.js';
import { NotifySettings } from '../notify-settings.js';
import { ChannelRepository } from '../persistence/channel.repository.js';
import { Channels } from './channels.service.js';

const WAYS = ['email', 'browser'] as const;

/** What somebody wants to be told, by which of their ways. */
@Injectable()
export class NoticeWaysService {
  constructor(
    private readonly channels: Channels,
    private readonly rows: ChannelRepository,
    private readonly settings: NotifySettings,
    private readonly transactions: Transactions,
  ) {}

  /** What they chose; what is usual where they chose nothing. */
  async of(person: NoticeAsker): Promise<NoticeSettings> {
    const chosen = await this.rows.preferences([person.id]);
    const kindsOf = (way: 'email' | 'browser'): NoticeWays['email'] =>
      chosen.find((row) => row.way === way)?.kinds ??
      NOTICE_KINDS.filter((kind) => NOTICE_KIND_INFO[kind][way]);
    return {
      mail: this.settings.mailer !== null,
      ways: { email: kindsOf('email'), browser: kindsOf('browser') },
      channels: await this.channels.list(person, 'self'),
    };
  }

  async choose({ id: personId }: NoticeAsker, ways: NoticeWays): Promise<void> {
    await this.transactions.run(async (tx) => {
      for (const way of WAYS) await this.rows.setPreference({ personId, way, kinds: ways[way] }, tx);
    });
  }
}
