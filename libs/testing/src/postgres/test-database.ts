import { createHash } from 'node:crypto';
import pg from 'pg';
import { newId } from '#kernel';
import { type DataSourceOptions, openDataSource } from '#store';
import { testClusterUrl } from './test-cluster.js';

/** Which tables a test wants: the entities and migrations of the libs under test. */
export type TestSchema = Pick<DataSourceOptions, 'entities' | 'migrations'>;

type Source = Awaited<ReturnType<typeof openDataSource>>;

/** A migrated, empty database of its own for one test file: cloned from a template that is migrated once a run. */
export class TestDatabase {
  private constructor(
    readonly url: string,
    readonly source: Source,
  ) {}

  static async create(schema: TestSchema): Promise<TestDatabase> {
    const cluster = await testClusterUrl();
    const name = `test_${newId()}`;
    await withClient(cluster, async (client) => {
      const template = await ensureTemplate(client, cluster, schema);
      await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
    });
    const url = urlOf(cluster, name);
    return new TestDatabase(url, await openDataSource({ url, ...schema }));
  }

  /** Closes the test's own connections. The database goes with its cluster, at the end of the run. */
  async close(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }
}

/** The template is named for the text of its migrations, so that changed ones make a new one. */
async function ensureTemplate(client: pg.Client, cluster: string, schema: TestSchema): Promise<string> {
  const digest = createHash('sha256').update(schema.migrations.map(String).join('\n')).digest('hex');
  const name = `template_${digest.slice(0, 16)}`;
  await client.query('SELECT pg_advisory_lock(hashtext($1))', [name]);
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  if (rowCount === 0) {
    const unfinished = `unfinished_${newId()}`;
    await client.query(`CREATE DATABASE ${unfinished}`);
    await (await openDataSource({ url: urlOf(cluster, unfinished), ...schema })).destroy();
    await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`);
  }
  await client.query('SELECT pg_advisory_unlock(hashtext($1))', [name]);
  return name;
}

function urlOf(cluster: string, database: string): string {
  const url = new URL(cluster);
  url.pathname = `/${database}`;
  return url.href;
}

async function withClient<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
