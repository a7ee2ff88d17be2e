import { z } from 'zod';

/** How a notice reaches somebody. */
export const deliveryWaySchema = z
  .enum(['email', 'browser', 'channel'])
  .describe('email: a letter; browser: in the web app; channel: a chat, webhook or pager');
export type DeliveryWay = z.infer<typeof deliveryWaySchema>;

/** What became of a notice on its way to one receiver. */
export const deliveryStateSchema = z
  .enum(['waiting', 'delivered', 'skipped', 'given-up'])
  .describe(
    'waiting: to be tried, perhaps again; skipped: there was nobody to deliver it to, or it came too late; given-up: the receiver does not take it',
  );
export type DeliveryState = z.infer<typeof deliveryStateSchema>;

/** Which language the receiver of a channel speaks. */
export const channelFormSchema = z
  .enum(['slack', 'discord', 'signed', 'pagerduty'])
  .describe(
    'slack: incoming webhook of Slack or Mattermost; discord: webhook of Discord; signed: JSON with a signature (Standard Webhooks); pagerduty: Events API v2',
  );
export type ChannelForm = z.infer<typeof channelFormSchema>;
