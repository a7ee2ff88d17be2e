import pg from 'pg';
import type { ConfigSection } from './config-section.js';
import { logFor } from './log.js';
import { scaledMs } from './tempo.js';

/** What a query gives back: rows by column name. */
export type Row = Record<string, unknown>;

/** Asks the service's database; waits for a free connection as long as the pool's timeout says. */
export interface Datastore {
  query<R extends Row>(text: string, values?: readonly unknown[]): Promise<R[]>;
  /** Runs `work` on one connection inside BEGIN and COMMIT. */
  transaction<T>(work: (query: Datastore['query']) => Promise<T>): Promise<T>;
}

/**
 * The pool of a service's database. The original waits an hour for a free connection, so a pool that is used up shows
 * as time-outs upstream and not as errors of the database.
 */
export function openDatastore(config: ConfigSection, service: string): Datastore {
  const pool = new pg.Pool({
    host: config.string('host', 'live-builder-datastore-0'),
    port: config.number('port', 5432),
    user: config.string('user', 'hab'),
    password: config.string('password', ''),
    database: config.string('database', service.replace('-', '_')),
    max: config.number('pool_size', 4),
    connectionTimeoutMillis: scaledMs(config.number('connection_timeout_sec', 3_600) * 1_000),
    application_name: service,
    idleTimeoutMillis: 0,
  });
  const log = logFor('r2d2');
  pool.on('error', (error) => log.error(`${error.message}`));
  return datastoreOf(pool);
}

function datastoreOf(pool: pg.Pool): Datastore {
  return {
    query: async (text, values = []) => (await pool.query(text, [...values])).rows,
    transaction: async (work) => {
      const client = await pool.connect();
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
    },
  };
}
