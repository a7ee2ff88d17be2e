import type { ChannelEntity } from '../persistence/channel.entity.js';
import type { OutgoingNotice } from './outgoing-notice.js';

/** What is sent to a channel's address. */
export interface ChannelRequest {
  /** JSON. */
  body: string;
  headers: Record<string, string>;
}

/** How a channel is reached. */
export type ChannelTarget = Pick<ChannelEntity, 'address' | 'secret'>;

/** Makes the request in the language of one form of channels; null for a notice that it has no word for. */
export type ComposeRequest = (
  notice: OutgoingNotice,
  target: ChannelTarget,
  now: Date,
) => ChannelRequest | null;

/** A request that needs nothing but its body. */
export function jsonRequest(body: object, headers: Record<string, string> = {}): ChannelRequest {
  return { body: JSON.stringify(body), headers };
}
