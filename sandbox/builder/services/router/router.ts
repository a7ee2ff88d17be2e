import { Counter } from '../kit/counter.js';
import type { DebugLog } from '../kit/log.js';
import type { Frame, Transaction } from '../wire/frame.js';
import { NetError } from '../wire/net-error.js';
import { netMessages, protocolName, type RegistrationBody } from '../wire/protocol.js';
import { shardOfHash } from '../wire/shard.js';
import type { Registry } from './registry.js';

export interface RouterOptions {
  readonly registry: Registry;
  readonly log: DebugLog;
  /** Sends a frame to a peer; lost when the peer is gone. */
  send(identity: string, frame: Frame): void;
  /** Milliseconds of a clock that never goes back. */
  now(): number;
}

/** Decides where each frame goes. A frame for a peer that hangs or is gone is not noticed: its caller times out. */
export class Router {
  /** Requests by the protocol that they were for, and whether somebody held their shard. */
  readonly routed = new Counter('router_requests_total', 'Requests by protocol and outcome.');
  /** What became of services: `registered`, `conflict`, `unknown` (a heartbeat), `disconnected`, `expired`. */
  readonly registrations = new Counter('router_registration_events_total', 'Events of registrations.');

  constructor(private readonly options: RouterOptions) {}

  /** Takes a frame that a peer has sent. */
  receive(identity: string, frame: Frame): void {
    const { transaction, route } = frame.header;
    if (transaction === undefined) return;
    if (transaction.complete) this.options.send(transaction.caller, frame);
    else if (route === undefined) this.answer(identity, frame, transaction);
    else this.forward(identity, frame, transaction);
  }

  /** Forgets services that have not been heard for too long. */
  expire(): void {
    const { registry, log, now } = this.options;
    for (const identity of registry.expire(now())) {
      log.warn(`expiring server registration, "${identity}"`);
      this.registrations.add({ event: 'expired' });
    }
  }

  private forward(identity: string, frame: Frame, transaction: Transaction): void {
    const { protocol, hash } = frame.header.route as NonNullable<typeof frame.header.route>;
    const shard = shardOfHash(BigInt(hash));
    const holder = this.options.registry.holderOf(protocol, shard);
    this.routed.add({ protocol: protocolName(protocol), outcome: holder === undefined ? 'NO_SHARD' : 'ok' });
    if (holder !== undefined) {
      this.options.send(holder, frame);
      return;
    }
    this.options.log.debug(
      `nobody holds shard ${shard} of ${protocolName(protocol)}, "${identity}" asks for it`,
    );
    this.refuse(identity, transaction, new NetError('NO_SHARD', 'rt:route:2'));
  }

  private answer(identity: string, frame: Frame, transaction: Transaction): void {
    const error = this.control(identity, frame);
    if (error !== undefined) this.refuse(identity, transaction, error);
    else this.reply(identity, transaction, netMessages.ok, null);
  }

  private control(identity: string, frame: Frame): NetError | undefined {
    const { registry, now, log } = this.options;
    switch (frame.header.messageId) {
      case netMessages.registration: {
        const wanted = frame.body as RegistrationBody;
        const outcome = registry.register(identity, wanted, now());
        log.debug(
          `registration of "${identity}" for ${wanted.shards.length} shards of ${protocolName(wanted.protocol)}: ${outcome}`,
        );
        this.registrations.add({ event: outcome });
        return outcome === 'conflict' ? new NetError('REG_CONFLICT', 'rt:register:1') : undefined;
      }
      case netMessages.heartbeat: {
        const outcome = registry.heartbeat(identity, now());
        log.debug(`heartbeat of "${identity}": ${outcome}`);
        if (outcome === 'unknown') this.registrations.add({ event: outcome });
        return outcome === 'unknown' ? new NetError('REG_NOT_FOUND', 'rt:heartbeat:1') : undefined;
      }
      case netMessages.disconnect:
        registry.remove(identity);
        log.debug(`"${identity}" disconnects`);
        this.registrations.add({ event: 'disconnected' });
        return undefined;
      default:
        return new NetError('BUG', 'rt:control:1');
    }
  }

  private refuse(identity: string, transaction: Transaction, error: NetError): void {
    this.options.log.error(error.message);
    this.reply(identity, transaction, netMessages.error, { code: error.code, msg: error.tag });
  }

  private reply(identity: string, transaction: Transaction, messageId: string, body: unknown): void {
    this.options.send(identity, {
      header: { messageId, transaction: { ...transaction, complete: true } },
      body,
    });
  }
}
