import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../transactions.js';
import { ListenConnection } from './listen-connection.js';
import type { NotificationListener } from './notification-listener.js';

/** Postgres refuses longer payloads (8000 bytes with its terminator). */
export const NOTIFICATION_MAX_BYTES = 7_900;

/** LISTEN and NOTIFY: one connection a server listens, however many listeners there are. */
@Injectable()
export class Notifications implements OnApplicationShutdown {
  private readonly connection: ListenConnection;

  constructor(
    private readonly source: DataSource,
    url: string,
  ) {
    this.connection = new ListenConnection(url);
  }

  /** Tells all listeners on all servers, when the transaction (if any) commits. */
  async notify(channel: string, payload: string, tx?: Transaction): Promise<void> {
    if (Buffer.byteLength(payload) > NOTIFICATION_MAX_BYTES)
      throw new RangeError(`a notification carries ${NOTIFICATION_MAX_BYTES} bytes at most`);
    await (tx ?? this.source.manager).query('SELECT pg_notify($1, $2)', [channel, payload]);
  }

  /**
   * Resolves when listening; what is committed from then on is heard. Call the result to end it.
   * Errors: `store.unreachable` when the first connection fails.
   */
  listen(channel: string, listener: NotificationListener): Promise<() => Promise<void>> {
    return this.connection.add(channel, listener);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.close();
  }

  /** Ends the connection; listeners hear nothing any more. Idempotent. */
  async close(): Promise<void> {
    await this.connection.close();
  }
}
