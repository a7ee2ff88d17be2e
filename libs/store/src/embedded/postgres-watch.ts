import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

export interface PostgresWatchOptions {
  url: string;
  /** True while the server process itself is there, whatever became of a connection. */
  isAlive(): Promise<boolean>;
  /** Called once, when the server is gone. */
  onGone(): void;
}

/** While it recovers from a crash Postgres takes no connections. */
const RECOVERY_STEP_MS = 200;

/** Keeps one idle connection open: its end tells at once when Postgres is gone, and costs nothing until then. */
export class PostgresWatch {
  private client: pg.Client | undefined;
  private ended = false;

  constructor(private readonly options: PostgresWatchOptions) {}

  async begin(): Promise<void> {
    const client = new pg.Client({ connectionString: this.options.url, application_name: 'simsup watch' });
    // That it broke is told by "end" as well.
    client.on('error', () => undefined);
    await client.connect();
    this.client = client;
    client.once('end', () => void this.lost());
  }

  async end(): Promise<void> {
    this.ended = true;
    await this.client?.end();
  }

  /** After a crash of one of its processes Postgres cuts all connections, recovers, and goes on. */
  private async lost(): Promise<void> {
    while (!this.ended && (await this.options.isAlive())) {
      try {
        return await this.begin();
      } catch {
        await delay(RECOVERY_STEP_MS, undefined, { ref: false });
      }
    }
    if (this.ended) return;
    this.ended = true;
    this.options.onGone();
  }
}
