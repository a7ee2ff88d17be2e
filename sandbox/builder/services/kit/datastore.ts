import pg from 'pg';
import type { ConfigSection } from './config-section.js';
import { ConnectionSupply } from './connection-supply.js';
import { logFor } from './log.js';
import { scaledMs } from './tempo.js';

/** A pool closes a connection that nobody used for this long, and each one at this age. */
const IDLE_MS = 600_000;
const LIFETIME_MS = 1_800_000;

/** What a query gives back: rows by column name. */
export type Row = Record<string, unknown>;

/** Asks the service's database; waits for a free connection as long as the pool's timeout says. */
export interface Datastore {
  query<R extends Row>(text: string, values?: readonly unknown[]): Promise<R[]>;
  /** Runs `work` on one connection inside BEGIN and COMMIT. */
  transaction<T>(work: (query: Datastore['query']) => Promise<T>): Promise<T>;
  /** How many connections there are, how many of them are free, and how many requests wait for one. */
  usage(): { readonly open: number; readonly idle: number; readonly waiting: number };
}

/**
 * The pool of a service's database. The original waits an hour for a connection, so a pool that is used up, and a
 * database that takes no more clients, show as time-outs upstream and not as errors of the database.
 */
export function openDatastore(config: ConfigSection, service: string): Datastore {
  const name = service.replace('-', '_');
  const waitMs = scaledMs(config.number('connection_timeout_sec', 3_600) * 1_000);
  const pool = new pg.Pool({
    host: config.string('host', 'live-builder-datastore-0'),
    port: config.number('port', 5432),
    user: config.string('user', name),
    password: config.string('password', ''),
    database: config.string('database', name),
    max: config.number('pool_size', 4),
    connectionTimeoutMillis: waitMs,
    application_name: service,
    idleTimeoutMillis: scaledMs(IDLE_MS),
    maxLifetimeSeconds: Math.ceil(scaledMs(LIFETIME_MS) / 1_000),
  });
  const log = logFor('r2d2');
  // A connection that is cut tells it by an event of its own, whether it is idle or a request holds it between two
  // statements. Nobody listening would end the process; the original gives the request an error and lives on.
  pool.on('connect', (client) => client.on('error', (error) => log.error(error.message)));
  // The pool passes on what idle ones told, which is in the log already.
  pool.on('error', () => undefined);
  return new PooledDatastore(pool, new ConnectionSupply({ connect: () => pool.connect(), waitMs, log }));
}

class PooledDatastore implements Datastore {
  constructor(
    private readonly pool: pg.Pool,
    private readonly supply: ConnectionSupply<pg.PoolClient>,
  ) {}

  async query<R extends Row>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    const client = await this.supply.take();
    try {
      return (await client.query<R>(text, [...values])).rows;
    } finally {
      client.release();
    }
  }

  async transaction<T>(work: (query: Datastore['query']) => Promise<T>): Promise<T> {
    const client = await this.supply.take();
    let broken: Error | undefined;
    try {
      await client.query('BEGIN');
      const result = await work(async (text, values = []) => (await client.query(text, [...values])).rows);
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch((reason: Error) => {
        broken = reason;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }

  usage(): ReturnType<Datastore['usage']> {
    const { totalCount, idleCount, waitingCount } = this.pool;
    return { open: totalCount, idle: idleCount, waiting: waitingCount };
  }
}
