import { DataSource, type EntitySchema, type MigrationInterface, type MixedList } from 'typeorm';
import { translateStoreError } from './store-error.js';

export type EntityClass = (new () => object) | EntitySchema;
export type MigrationClass = new () => MigrationInterface;

export interface DataSourceOptions {
  /** Connection string of the Postgres. */
  url: string;
  entities: EntityClass[];
  /** All migrations of all libs; their class names end in the timestamp that orders them. */
  migrations: MigrationClass[];
  /** Connections at most; 20 when absent. */
  poolSize?: number;
}

/** Any number that no other program on the same database takes as advisory lock: "SimSup migrates". */
const MIGRATION_LOCK = 0x51_6d_53_75;

/** A DataSource that is not yet connected. Every wait in it is bounded. */
export function createDataSource(options: DataSourceOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url: options.url,
    entities: options.entities as MixedList<EntityClass>,
    migrations: options.migrations,
    synchronize: false,
    migrationsTransactionMode: 'each',
    applicationName: 'simsup',
    poolSize: options.poolSize ?? 20,
    connectTimeoutMS: 10_000,
    extra: {
      statement_timeout: 30_000,
      lock_timeout: 10_000,
      idle_in_transaction_session_timeout: 60_000,
      keepAlive: true,
    },
  });
}

/**
 * Connects and brings the schema up to date. Servers that start at the same time wait for one another.
 * Errors: `store.unreachable`.
 */
export async function openDataSource(options: DataSourceOptions): Promise<DataSource> {
  const source = createDataSource(options);
  try {
    await source.initialize();
    await migrate(source);
    return source;
  } catch (error) {
    if (source.isInitialized) await source.destroy();
    throw translateStoreError(error);
  }
}

async function migrate(source: DataSource): Promise<void> {
  const runner = source.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await source.runMigrations();
    await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
  } finally {
    await runner.release();
  }
}
