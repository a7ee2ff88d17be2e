import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, type QueryRunner } from 'typeorm';

/** First key of the advisory locks: "this is about conducting a practice". */
const CONDUCT = 0x5153;

/**
 * Says which server conducts a practice. The locks belong to one connection of this server, so that they end
 * with it: when a server is killed, another one can take over at once and nobody has to guess by a time-out.
 */
@Injectable()
export class ConductorLocks implements OnApplicationShutdown {
  private connecting: Promise<QueryRunner> | undefined;
  private readonly held = new Set<string>();
  private onLost: (practiceIds: string[]) => void = () => undefined;

  constructor(private readonly source: DataSource) {}

  /** Calls `heard` with the practices whose locks were lost when their connection breaks. */
  whenLost(heard: (practiceIds: string[]) => void): void {
    this.onLost = heard;
  }

  /** True when this server may conduct the practice now. Taking it twice in one server is true, too. */
  async take(practiceId: string): Promise<boolean> {
    if (await this.holds(practiceId)) return true;
    const runner = await this.connection();
    const rows = await runner.query('SELECT pg_try_advisory_lock($1, hashtext($2)) AS taken', [
      CONDUCT,
      practiceId,
    ]);
    if (rows[0].taken !== true) return false;
    this.held.add(practiceId);
    return true;
  }

  /** True when the lock is still this server's: asked of the connection that holds it. */
  async holds(practiceId: string): Promise<boolean> {
    const asked = this.connecting;
    if (!asked || !this.held.has(practiceId)) return false;
    try {
      await (await asked).query('SELECT 1');
    } catch {
      // Broken: what hangs on it is gone, and is told by `whenLost`.
      return false;
    }
    return this.connecting === asked && this.held.has(practiceId);
  }

  async release(practiceId: string): Promise<void> {
    if (!this.held.delete(practiceId)) return;
    await (await this.connection()).query('SELECT pg_advisory_unlock($1, hashtext($2))', [
      CONDUCT,
      practiceId,
    ]);
  }

  async onApplicationShutdown(): Promise<void> {
    const { connecting } = this;
    this.connecting = undefined;
    this.held.clear();
    await (await connecting)?.release();
  }

  private connection(): Promise<QueryRunner> {
    this.connecting ??= this.connect();
    return this.connecting;
  }

  private async connect(): Promise<QueryRunner> {
    const runner = this.source.createQueryRunner();
    const ended = (): void => this.lost(runner);
    try {
      const client = await runner.connect();
      client.once('error', ended);
      client.once('end', ended);
      return runner;
    } catch (error) {
      this.connecting = undefined;
      throw error;
    }
  }

  private lost(runner: QueryRunner): void {
    const { connecting } = this;
    void connecting?.then((current) => {
      if (current !== runner || this.connecting !== connecting) return;
      this.connecting = undefined;
      const lost = [...this.held];
      this.held.clear();
      this.onLost(lost);
    });
  }
}
