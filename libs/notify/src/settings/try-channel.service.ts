import { Inject, Injectable } from '@nestjs/common';
import type { NoticeFacts } from '#contracts';
import { type Clock, newId } from '#kernel';
import { ChannelSender } from '../channels/channel-sender.js';
import type { OutgoingNotice } from '../channels/outgoing-notice.js';
import type { NoticeAsker } from '../notice-asker.js';
import { NOTIFY_CLOCK } from '../notify-clock.js';
import { NotifySettings } from '../notify-settings.js';
import { Channels } from './channels.service.js';

/** No practice has this id. */
const NO_PRACTICE = '000000000000';

/** Says something harmless through a channel, so that whoever sets it up sees whether it arrives. */
@Injectable()
export class TryChannel {
  constructor(
    private readonly channels: Channels,
    private readonly sender: ChannelSender,
    private readonly settings: NotifySettings,
    @Inject(NOTIFY_CLOCK) private readonly clock: Clock,
  ) {}

  /** Errors: `auth.forbidden`, `resource.not-found`; `notify.failed`, `notify.refused` with what the receiver said. */
  async try(by: NoticeAsker, id: string): Promise<void> {
    const channel = await this.channels.changeable(by, id);
    const now = this.clock.now();
    const test = this.test(by.name, channel.name, now);
    await this.sender.send(channel, test, now);
    // A pager would go on ringing.
    if (channel.form === 'pagerduty')
      await this.sender.send(channel, { ...test, kind: 'practice.over' }, now);
  }

  private test(by: string, channel: string, now: Date): OutgoingNotice {
    const text = `${by} tries the channel "${channel}". Nothing is to be done.`;
    const facts: NoticeFacts<'page'> = {
      practiceId: NO_PRACTICE,
      title: 'A test',
      alert: 'Test',
      summary: 'A test of SimSup',
      severity: 'info',
      text,
      occurredAt: now.toISOString(),
    };
    return {
      id: newId(),
      kind: 'page',
      facts,
      subject: facts.summary,
      lines: [text],
      url: this.settings.publicUrl,
      toldAt: now,
    };
  }
}
