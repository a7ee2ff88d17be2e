import { fnv1a64 } from './fnv1a.js';
import type { Frame, FrameHeader, Transaction } from './frame.js';
import { FrameLink, type LinkAddress } from './frame-link.js';
import { type MessageId, type Messages, protocolOf } from './messages.js';
import { NetError, type NetErrorCode } from './net-error.js';
import { type NetErrorBody, netMessages, protocols } from './protocol.js';

interface PendingRequest {
  resolve(body: unknown): void;
  reject(error: NetError): void;
  readonly timer: NodeJS.Timeout;
}

export interface RouterLinkOptions {
  readonly address: LinkAddress;
  readonly identity: string;
  /** Longest wait for a frame to be taken, and again for its reply. */
  readonly timeoutMs: number;
  /** Called when a request gets no reply in time. */
  readonly onTimeout?: (error: NetError) => void;
}

/** A process's connection to the router: asks other services, and receives what is routed to this one. */
export class RouterLink {
  /** Called with every frame that is no reply. */
  onRequest: (frame: Frame) => void = () => undefined;
  private readonly link: FrameLink;
  private readonly pending = new Map<number, PendingRequest>();
  private lastTransactionId = 0;

  constructor(private readonly options: RouterLinkOptions) {
    this.link = new FrameLink(options.address, options.identity, (frame) => this.receive(frame));
  }

  /**
   * Asks the service that holds the shard of `routeKey`.
   * @throws NetError what the router or the service answered; TIMEOUT `net:route:2` when the request could not be sent
   *   in time, `net:route:3` when no reply came.
   */
  ask<K extends MessageId>(
    id: K,
    routeKey: string,
    body: Messages[K]['request'],
  ): Promise<Messages[K]['reply']> {
    return this.askHash(id, fnv1a64(routeKey), body);
  }

  /** Asks the service that holds a shard. @throws NetError as `ask` does. */
  askShard<K extends MessageId>(
    id: K,
    shard: number,
    body: Messages[K]['request'],
  ): Promise<Messages[K]['reply']> {
    return this.askHash(id, BigInt(shard), body);
  }

  /** Asks the router itself. */
  askRouter(messageId: string, body: unknown): Promise<unknown> {
    return this.request({ messageId }, body);
  }

  /** Answers a request that came in. */
  reply(transaction: Transaction, messageId: string, body: unknown): void {
    this.link.send({ header: { messageId, transaction: { ...transaction, complete: true } }, body });
  }

  /** Sends what waits and ends the connection. */
  close(): Promise<void> {
    return this.link.close();
  }

  private askHash<K extends MessageId>(
    id: K,
    hash: bigint,
    body: Messages[K]['request'],
  ): Promise<Messages[K]['reply']> {
    const route = { protocol: protocols[protocolOf(id)], hash: hash.toString() };
    return this.request({ messageId: id, route }, body) as Promise<Messages[K]['reply']>;
  }

  private async request(header: Pick<FrameHeader, 'messageId' | 'route'>, body: unknown): Promise<unknown> {
    if (!this.link.hasRoom) await this.room();
    const id = ++this.lastTransactionId;
    const transaction = { id, caller: this.options.identity, complete: false };
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.giveUp(id), this.options.timeoutMs);
      this.pending.set(id, { resolve, reject, timer });
      this.link.send({ header: { ...header, transaction }, body });
    });
  }

  private room(): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(this.timedOut('net:route:2')), this.options.timeoutMs);
      this.link.onceRoom(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  private giveUp(id: number): void {
    const request = this.pending.get(id);
    this.pending.delete(id);
    request?.reject(this.timedOut('net:route:3'));
  }

  private timedOut(tag: string): NetError {
    const error = new NetError('TIMEOUT', tag);
    this.options.onTimeout?.(error);
    return error;
  }

  private receive(frame: Frame): void {
    const { transaction, messageId } = frame.header;
    if (transaction?.complete !== true) {
      this.onRequest(frame);
      return;
    }
    // A reply that comes after its time-out has nobody left to read it.
    const request = this.pending.get(transaction.id);
    if (request === undefined) return;
    this.pending.delete(transaction.id);
    clearTimeout(request.timer);
    if (messageId === netMessages.error) request.reject(netErrorOf(frame.body as NetErrorBody));
    else request.resolve(frame.body);
  }
}

function netErrorOf(body: NetErrorBody): NetError {
  return new NetError(body.code as NetErrorCode, body.msg);
}
