import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { type RateLimiterAbstract, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { AppError } from '#kernel';

const WINDOW_SECONDS = 15 * 60;
/** Wrong passwords for one address from anywhere, and from one host for any address. */
const PER_EMAIL = 10;
const PER_HOST = 100;

/** Slows down guessing: counts attempts in Postgres, so that all servers count together. */
@Injectable()
export class SignInThrottle {
  private readonly perEmail: RateLimiterAbstract;
  private readonly perHost: RateLimiterAbstract;

  constructor(private readonly source: DataSource) {
    const storeClient = (source.driver as unknown as { master: Pool }).master;
    const table = {
      storeClient,
      tableName: 'login_throttle',
      tableCreated: true,
      clearExpiredByTimeout: false,
    };
    this.perEmail = new RateLimiterPostgres({
      ...table,
      keyPrefix: 'email',
      points: PER_EMAIL,
      duration: WINDOW_SECONDS,
    });
    this.perHost = new RateLimiterPostgres({
      ...table,
      keyPrefix: 'host',
      points: PER_HOST,
      duration: WINDOW_SECONDS,
    });
  }

  /** Counts an attempt before it is looked at, so that many at once do not slip through. Throws `auth.throttled`. */
  async attempt(email: string, host: string): Promise<void> {
    await this.forgetOld();
    await this.consume(this.perHost, host);
    await this.consume(this.perEmail, email);
  }

  /** The right password was given: what failed before no longer counts. */
  async succeeded(email: string): Promise<void> {
    await this.perEmail.delete(email);
  }

  /** What has run out goes with the next attempt, so that guessing at many addresses fills no table. */
  private async forgetOld(): Promise<void> {
    await this.source.query('DELETE FROM login_throttle WHERE expire < $1', [Date.now()]);
  }

  private async consume(limiter: RateLimiterAbstract, key: string): Promise<void> {
    try {
      await limiter.consume(key);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const minutes = Math.max(1, Math.ceil(refusal.msBeforeNext / 60_000));
      throw new AppError('auth.throttled', `Too many attempts: try again in ${minutes} min.`);
    }
  }
}
