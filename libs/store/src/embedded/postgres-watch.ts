import pg from 'pg';

export interface PostgresWatchOptions {
  url: string;
  /** True while the server process itself is there, whatever became of a connection. */
  isAlive(): Promise<boolean>;
  /** Called once, when the server is gone. */
  onGone(): void;
}

/** Keeps one idle connection open: its end tells at once when Postgres is gone, and costs nothing until then. */
export class PostgresWatch {
  private client: pg.Client | undefined;
  private ended = false;

  constructor(private readonly options: PostgresWatchOptions) {}

  async begin(): Promise<void> {
    const client = new pg.Client({ connectionString: this.options.url, application_name: 'simsup watch' });
    this.client = client;
    // That it broke is told by "end" as well.
    client.on('error', () => undefined);
    client.once('end', () => void this.lost());
    await client.connect();
  }

  async end(): Promise<void> {
    this.ended = true;
    await this.client?.end();
  }

  private async lost(): Promise<void> {
    if (this.ended) return;
    // After a crash of one of its processes Postgres cuts all connections and goes on.
    if (await this.options.isAlive()) return this.begin().catch(() => this.gone());
    this.gone();
  }

  private gone(): void {
    if (this.ended) return;
    this.ended = true;
    this.options.onGone();
  }
}
