import type { Member } from './member.js';
import type { Digest } from './member-list.js';

/**
 * What supervisors send each other, one JSON object a datagram. `ping` wants an `ack` with the same number; both carry
 * what the other side may not know. `ask` wants the receiver to ping somebody whom the sender cannot reach.
 */
export type RingMessage =
  | { readonly type: 'ping'; readonly number: number; readonly digest: Digest }
  | {
      readonly type: 'ack';
      readonly number: number;
      readonly digest: Digest;
      readonly members: readonly Member[];
    }
  | { readonly type: 'ask'; readonly number: number; readonly target: string }
  | { readonly type: 'news'; readonly members: readonly Member[] };

/** Where a datagram goes to or comes from; the address may be a host name. */
export interface Endpoint {
  readonly address: string;
  readonly port: number;
}

/** Null for a datagram that is none of the ring's. */
export function parseRingMessage(text: string): RingMessage | null {
  try {
    const message = JSON.parse(text) as RingMessage;
    return ['ping', 'ack', 'ask', 'news'].includes(message.type) ? message : null;
  } catch {
    // Whatever came in on the port: noise is not answered.
    return null;
  }
}
