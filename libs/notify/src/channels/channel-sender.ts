import type { ChannelForm } from '#contracts';
import type { ChannelEntity } from '../persistence/channel.entity.js';
import type { ComposeRequest } from './channel-request.js';
import { discordRequest } from './discord.js';
import type { OutgoingNotice } from './outgoing-notice.js';
import { pagerDutyRequest } from './pagerduty.js';
import { postJson } from './post-json.js';
import { signedRequest } from './signed.js';
import { slackRequest } from './slack.js';

const COMPOSERS: Record<ChannelForm, ComposeRequest> = {
  slack: slackRequest,
  discord: discordRequest,
  signed: signedRequest,
  pagerduty: pagerDutyRequest,
};

const TIMEOUT_MS = 5_000;

export type ChannelAddress = Pick<ChannelEntity, 'form' | 'address' | 'secret' | 'ownerId'>;

export interface ChannelSenderOptions {
  timeoutMs?: number;
  /** Lets people's own channels lead into networks: where everybody may reach everything anyway. */
  innerHosts?: boolean;
}

/** Sends notices to channels, each in its language. One attempt a call. */
export class ChannelSender {
  constructor(private readonly options: ChannelSenderOptions = {}) {}

  /** Errors: `notify.failed`, `notify.refused`. False for a notice that the channel has no word for. */
  async send(channel: ChannelAddress, notice: OutgoingNotice, now: Date): Promise<boolean> {
    const request = COMPOSERS[channel.form](notice, channel, now);
    if (!request) return false;
    await postJson(channel.address, request, {
      timeoutMs: this.options.timeoutMs ?? TIMEOUT_MS,
      publicOnly: channel.ownerId !== null && this.options.innerHosts !== true,
    });
    return true;
  }
}
