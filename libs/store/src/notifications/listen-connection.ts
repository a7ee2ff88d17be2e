import pg from 'pg';
import { translateStoreError } from '../store-error.js';
import type { NotificationListener } from './notification-listener.js';

const HEARTBEAT_MS = 10_000;
const CONNECT_TIMEOUT_MS = 10_000;
const FIRST_RETRY_MS = 100;
const LONGEST_RETRY_MS = 5_000;

/** Keeps one connection listening, whatever happens to it, and says when it had a gap. */
export class ListenConnection {
  private readonly listeners = new Map<string, Set<NotificationListener>>();
  private connecting: Promise<pg.Client> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;
  /** Ends when the connection has answered all that it was asked. */
  private answered: Promise<unknown> = Promise.resolve();

  constructor(private readonly url: string) {}

  async add(channel: string, listener: NotificationListener): Promise<() => Promise<void>> {
    const client = await this.client();
    const known = this.listeners.get(channel) ?? new Set();
    this.listeners.set(channel, known.add(listener));
    if (known.size === 1) await this.ask(client, `LISTEN ${pg.escapeIdentifier(channel)}`);
    return () => this.remove(channel, listener);
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    this.listeners.clear();
    const client = await this.connecting?.catch(() => undefined);
    this.connecting = undefined;
    await client?.end();
  }

  private async remove(channel: string, listener: NotificationListener): Promise<void> {
    const known = this.listeners.get(channel);
    if (!known?.delete(listener) || known.size > 0) return;
    this.listeners.delete(channel);
    const client = await this.connecting?.catch(() => undefined);
    if (client) await this.ask(client, `UNLISTEN ${pg.escapeIdentifier(channel)}`);
  }

  /** One question after the other: a connection takes no second one before it has answered. */
  private ask(client: pg.Client, sql: string): Promise<unknown> {
    const asked = this.answered.then(() => client.query(sql));
    this.answered = asked.catch(() => undefined);
    return asked;
  }

  private client(): Promise<pg.Client> {
    this.connecting ??= this.connect();
    return this.connecting;
  }

  private async connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: 'simsup listen',
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      query_timeout: CONNECT_TIMEOUT_MS,
      keepAlive: true,
    });
    client.on('notification', ({ channel, payload }) => {
      for (const listener of this.listeners.get(channel) ?? []) listener.onPayload(payload ?? '');
    });
    try {
      await client.connect();
      for (const channel of this.listeners.keys())
        await this.ask(client, `LISTEN ${pg.escapeIdentifier(channel)}`);
    } catch (error) {
      this.connecting = undefined;
      client.once('error', () => undefined);
      client.end().catch(() => undefined);
      throw translateStoreError(error);
    }
    this.watch(client);
    return client;
  }

  /** A connection ends by an error, by an `end`, or silently, which only asking finds out. */
  private watch(client: pg.Client): void {
    let lost = false;
    const onLost = (): void => {
      if (lost || this.closed) return;
      lost = true;
      clearTimeout(this.timer);
      client.end().catch(() => undefined);
      this.connecting = undefined;
      this.reconnect(FIRST_RETRY_MS);
    };
    client.on('error', onLost);
    client.on('end', onLost);
    const beat = (): void => {
      this.timer = setTimeout(() => this.ask(client, 'SELECT 1').then(beat, onLost), HEARTBEAT_MS).unref();
    };
    beat();
  }

  private reconnect(delayMs: number): void {
    this.timer = setTimeout(() => {
      this.client().then(
        () => this.tellGap(),
        () => this.closed || this.reconnect(Math.min(delayMs * 2, LONGEST_RETRY_MS)),
      );
    }, delayMs);
  }

  private tellGap(): void {
    for (const listeners of this.listeners.values()) for (const listener of listeners) listener.onGap();
  }
}
