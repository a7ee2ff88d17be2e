import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { AppError } from '#kernel';
import { freePort } from './free-port.js';
import { PostgresAccount } from './postgres-account.js';
import { findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.js';
import { PostgresCluster, SUPERUSER } from './postgres-cluster.js';
import { PostgresWatch } from './postgres-watch.js';
import { isPostmasterAlive, readPostmaster, removePostmaster } from './postmaster-file.js';
import { runCommand } from './run-command.js';

export interface EmbeddedPostgresOptions {
  /** Settings on top of Postgres' own, for example `{ fsync: 'off' }` in tests. */
  settings?: Record<string, string>;
  /** Called when Postgres ends although nobody asked it to. */
  onGone?: (error: AppError) => void;
}

const DATABASE = 'simsup';
const START_TIMEOUT_S = 60;
const STOP_TIMEOUT_S = 20;
const TAKEOVER_TIMEOUT_MS = 20_000;
const CONNECT_TIMEOUT_MS = 2_000;

/**
 * The Postgres that SimSup brings along, with its data under `<stateDir>/postgres`. It outlives a server that is
 * killed; the next one takes it over as it is, or clears away what a crash of Postgres left behind.
 */
export class EmbeddedPostgres {
  private readonly directory: string;
  private running: { cluster: PostgresCluster; control: (args: string[]) => Promise<string> } | undefined;
  private watching: PostgresWatch | undefined;

  constructor(
    stateDir: string,
    private readonly options: EmbeddedPostgresOptions = {},
  ) {
    this.directory = path.resolve(stateDir, 'postgres');
  }

  /** Starts it, or takes over the running one. Errors: `store.unreachable`, with the reason. */
  async start(): Promise<{ url: string }> {
    await mkdir(this.directory, { recursive: true });
    const binaries = await findPostgresBinaries();
    const account = await PostgresAccount.forPaths([this.directory, binaries.postgres]);
    const cluster = new PostgresCluster(this.directory, binaries, account);
    await cluster.ensure();
    this.running = { cluster, control: (args) => this.control(binaries, account, args) };
    const password = await cluster.password();
    const port = (await this.takeOver(cluster.dataDir, password)) ?? (await this.launch(cluster));
    await createDatabase(url(port, password, 'postgres'));
    const database = url(port, password, DATABASE);
    await this.watch(database, cluster.dataDir);
    return { url: database };
  }

  /** Stops it; open connections are cut. Idempotent. */
  async stop(): Promise<void> {
    const { running } = this;
    this.running = undefined;
    if (!running) return;
    await this.watching?.end();
    if (!(await isRunning(running.cluster.dataDir))) return;
    await running.control([
      '-D',
      running.cluster.dataDir,
      '-m',
      'fast',
      '-w',
      '-t',
      String(STOP_TIMEOUT_S),
      'stop',
    ]);
  }

  private async watch(database: string, dataDir: string): Promise<void> {
    const { onGone } = this.options;
    if (!onGone) return;
    const log = path.join(this.directory, 'postgres.log');
    this.watching = new PostgresWatch({
      url: database,
      isAlive: () => isRunning(dataDir),
      onGone: () => onGone(new AppError('store.unreachable', `The embedded Postgres has ended: see ${log}`)),
    });
    await this.watching.begin();
  }

  private async launch(cluster: PostgresCluster): Promise<number> {
    const port = await freePort();
    const settings = {
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      max_connections: '200',
      shared_buffers: '64MB',
      log_min_messages: 'warning',
      ...this.options.settings,
    };
    const flags = Object.entries(settings).map(([name, value]) => `-c ${name}='${value}'`);
    const wait = ['-w', '-t', String(START_TIMEOUT_S)];
    const server = ['-l', cluster.logFile, '-o', `-p ${port} ${flags.join(' ')}`];
    await this.running?.control(['-D', cluster.dataDir, ...wait, ...server, 'start']);
    return port;
  }

  /** The port of the Postgres that runs on these files already; undefined when none does. */
  private async takeOver(dataDir: string, password: string): Promise<number | undefined> {
    const deadline = performance.now() + TAKEOVER_TIMEOUT_MS;
    while (performance.now() < deadline) {
      const postmaster = await readPostmaster(dataDir);
      if (!postmaster) return undefined;
      if (!(await isPostmasterAlive(postmaster.pid, dataDir))) {
        await removePostmaster(dataDir);
        return undefined;
      }
      // It may still be starting or recovering, or be on its way down.
      if (await answers(url(postmaster.port, password, 'postgres'))) return postmaster.port;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new AppError(
      'store.unreachable',
      `The embedded Postgres runs but does not answer: see ${path.join(this.directory, 'postgres.log')}.`,
    );
  }

  private async control(
    binaries: PostgresBinaries,
    account: PostgresAccount,
    args: string[],
  ): Promise<string> {
    const { exitStatus, output } = await runCommand({
      file: binaries.pg_ctl,
      args,
      cwd: this.directory,
      timeoutMs: (START_TIMEOUT_S + 10) * 1_000,
      account,
    });
    if (exitStatus === 0) return output;
    const log = path.join(this.directory, 'postgres.log');
    throw new AppError('store.unreachable', `pg_ctl ${args.at(-1)} failed: see ${log}. ${output.trim()}`);
  }
}

/** False also when it was killed and left its note. */
async function isRunning(dataDir: string): Promise<boolean> {
  const postmaster = await readPostmaster(dataDir);
  return postmaster !== undefined && isPostmasterAlive(postmaster.pid, dataDir);
}

function url(port: number, password: string, database: string): string {
  return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;
}

async function withClient<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: CONNECT_TIMEOUT_MS * 5,
  });
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end();
  }
}

async function answers(connectionString: string): Promise<boolean> {
  return withClient(
    connectionString,
    async (client) => (await client.query('SELECT 1')).rowCount === 1,
  ).catch(() => false);
}

async function createDatabase(connectionString: string): Promise<void> {
  await withClient(connectionString, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  });
}
