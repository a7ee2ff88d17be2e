import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, type QueryRunner } from 'typeorm';
import { SandboxClaims } from '../lifecycle/sandbox-claims.js';

/** First key of the advisory locks: "this is about a sandbox". */
const CLAIM = 0x5359;
const TRY_LOCK = 'SELECT pg_try_advisory_lock($1, hashtext($2)) AS taken';

/** Claims as advisory locks of one connection of this process: Postgres gives them up when the process is gone. */
@Injectable()
export class AdvisorySandboxClaims extends SandboxClaims implements OnApplicationShutdown {
  private readonly mine = new Set<string>();
  private runner: QueryRunner | undefined;

  constructor(private readonly source: DataSource) {
    super();
  }

  async take(sandboxId: string): Promise<boolean> {
    if (this.mine.has(sandboxId)) return true;
    const taken = await this.tryLock(sandboxId);
    if (taken) this.mine.add(sandboxId);
    return taken;
  }

  async release(sandboxId: string): Promise<void> {
    if (this.mine.delete(sandboxId)) await this.unlock(sandboxId);
  }

  async isTaken(sandboxId: string): Promise<boolean> {
    if (this.mine.has(sandboxId)) return true;
    if (!(await this.tryLock(sandboxId))) return true;
    await this.unlock(sandboxId);
    return false;
  }

  async onApplicationShutdown(): Promise<void> {
    const { runner } = this;
    this.runner = undefined;
    if (!runner || runner.isReleased) return;
    // the connection goes back to a pool and would keep its locks there
    await runner.query('SELECT pg_advisory_unlock_all()');
    await runner.release();
  }

  private async tryLock(sandboxId: string): Promise<boolean> {
    const rows = await this.query(TRY_LOCK, sandboxId);
    return rows[0]?.taken === true;
  }

  private async unlock(sandboxId: string): Promise<void> {
    await this.query('SELECT pg_advisory_unlock($1, hashtext($2)) AS taken', sandboxId);
  }

  private async query(sql: string, sandboxId: string): Promise<{ taken: boolean }[]> {
    return (await this.connection()).query(sql, [CLAIM, sandboxId]);
  }

  /** A connection that broke took its locks along; a new one takes again what this process is still working on. */
  private async connection(): Promise<QueryRunner> {
    if (this.runner && !this.runner.isReleased) return this.runner;
    const runner = this.source.createQueryRunner();
    await runner.connect();
    this.runner = runner;
    for (const sandboxId of this.mine) await runner.query(TRY_LOCK, [CLAIM, sandboxId]);
    return runner;
  }
}
