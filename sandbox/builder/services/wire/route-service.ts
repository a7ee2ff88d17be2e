import { setImmediate as nextTurn } from 'node:timers/promises';
import { Counter } from '../kit/counter.js';
import { type Log, logFor } from '../kit/log.js';
import type { Frame } from './frame.js';
import { type AnyHandlers, handlerOf, netErrorOfFailure } from './message-handlers.js';
import { NetError } from './net-error.js';
import { netMessages, type ProtocolNumber, type RegistrationBody } from './protocol.js';
import { RegistrationKeeper } from './registration-keeper.js';
import { routeTimers } from './route-timers.js';
import type { RouterLink } from './router-link.js';

export interface RouteServiceOptions {
  readonly link: RouterLink;
  readonly protocol: ProtocolNumber;
  readonly shards: readonly number[];
  /** Prefix of this service's error tags, such as `ss`. */
  readonly tagPrefix: string;
  /** Module that its log lines name, such as `habitat_builder_sessionsrv`. */
  readonly logModule: string;
  readonly handlers: AnyHandlers;
}

/** A service behind the router: registers, keeps registered, and answers requests. */
export class RouteService {
  /** Requests that were answered, by message and outcome: `ok` or the code of the error. */
  readonly requests = new Counter('route_requests_total', 'Answered requests by message and outcome.');
  private readonly log: Log;
  private readonly keeper: RegistrationKeeper;

  constructor(private readonly options: RouteServiceOptions) {
    const { link, protocol, shards } = options;
    const registration: RegistrationBody = { protocol, shards };
    this.log = logFor(`${options.logModule}::server::handlers`);
    this.keeper = new RegistrationKeeper({
      heartbeatMs: routeTimers.heartbeatMs,
      register: () => link.askRouter(netMessages.registration, registration),
      heartbeat: () => link.askRouter(netMessages.heartbeat, null),
      turn: () => nextTurn(),
      log: logFor('habitat_net::app'),
    });
  }

  /** Starts to answer; registering goes on in the background until the router takes it. */
  start(): void {
    this.options.link.onRequest = (frame) => {
      this.keeper.noteTraffic();
      void this.answer(frame);
    };
    this.keeper.start();
  }

  /** Leaves the router, so that a successor can register at once. */
  async stop(): Promise<void> {
    this.keeper.stop();
    await this.options.link.askRouter(netMessages.disconnect, null);
    await this.options.link.close();
  }

  private async answer(frame: Frame): Promise<void> {
    const { messageId, transaction } = frame.header;
    if (transaction === undefined) return;
    try {
      const reply = await this.handle(messageId, frame.body);
      this.requests.add({ message: messageId, outcome: 'ok' });
      this.options.link.reply(transaction, messageId, reply);
      this.keeper.noteTraffic();
    } catch (failure) {
      this.keeper.noteTraffic();
      const error = netErrorOfFailure(failure, this.options.tagPrefix, messageId);
      this.requests.add({ message: messageId, outcome: error.code });
      this.report(error);
      this.options.link.reply(transaction, netMessages.error, { code: error.code, msg: error.tag });
    }
  }

  private handle(messageId: string, body: unknown): Promise<unknown> {
    const handler = handlerOf(this.options.handlers, messageId);
    if (handler === undefined) throw new NetError('BUG', `${this.options.tagPrefix}:dispatch:1`);
    return handler(body);
  }

  /** "Not there" and "not you" are answers, not troubles. */
  private report(error: NetError): void {
    if (['ENTITY_NOT_FOUND', 'ENTITY_CONFLICT', 'SESSION_EXPIRED', 'ACCESS_DENIED'].includes(error.code))
      return;
    const cause = error.cause instanceof Error ? `, ${error.cause.message}` : '';
    this.log.error(`${error.message}${cause}`);
  }
}
