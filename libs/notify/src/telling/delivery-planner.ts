import { Injectable } from '@nestjs/common';
import type { Transaction } from '#store';
import { EnvironmentChannel } from '../channels/environment-channel.js';
import { NotifySettings } from '../notify-settings.js';
import { ChannelRepository } from '../persistence/channel.repository.js';
import type { Notice } from './notice.js';
import { NoticeDirectory } from './notice-directory.port.js';
import { type PlannedDelivery, planDeliveries } from './plan-deliveries.js';

/** Finds out to whom a notice goes and how, as things stand when it is told. */
@Injectable()
export class DeliveryPlanner {
  constructor(
    private readonly channels: ChannelRepository,
    private readonly environment: EnvironmentChannel,
    private readonly directory: NoticeDirectory,
    private readonly settings: NotifySettings,
  ) {}

  /** Reads within the caller's transaction. */
  async plan({ kind, to }: Notice, tx: Transaction): Promise<PlannedDelivery[]> {
    const everyone = to.everyone ? await this.directory.everyone(tx) : [];
    const people = [...new Set([...(to.people ?? []), ...everyone])];
    const preferences = await this.channels.preferences(people, tx);
    const organisation = to.channels === true;
    const channels = await this.channels.taking(kind, { people, organisation }, tx);
    const ofEnvironment = organisation || to.environment ? this.environment.taking(kind) : [];
    return planDeliveries(kind, {
      people,
      preferences,
      channels: [...ofEnvironment, ...channels],
      letters: this.settings.mailer !== null,
    });
  }
}
