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
  private runner: QueryRunner | undefined;

  constructor(private readonly source: DataSource) {}

  /** True when this server may conduct the practice now. Taking it twice in one server is true, too. */
  async take(practiceId: string): Promise<boolean> {
    const rows = await (await this.connection()).query(
      'SELECT pg_try_advisory_lock($1, hashtext($2)) AS taken',
      [CONDUCT, practiceId],
    );
    return rows[0].taken === true;
  }

  async release(practiceId: string): Promise<void> {
    await (await this.connection()).query('SELECT pg_advisory_unlock($1, hashtext($2))', [
      CONDUCT,
      practiceId,
    ]);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.runner?.release();
    this.runner = undefined;
  }

  private async connection(): Promise<QueryRunner> {
    if (!this.runner || this.runner.isReleased) {
      this.runner = this.source.createQueryRunner();
      await this.runner.connect();
    }
    return this.runner;
  }
}
