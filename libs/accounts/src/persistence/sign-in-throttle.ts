import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { type RateLimiterAbstract, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { AppError } from '#kernel';

const WINDOW_SECONDS = 15 * 60;
/** Wrong passwords for one address from anywhere, and from one host for any address. */
const PER_EMAIL = 10;
const PER_HOST = 100;
/** Sign-ins at a provider that one host begins: many, since a whole company may come from one. */
const STARTS_PER_HOST = 300;

/** Slows down guessing: counts attempts in Postgres, so that all servers count together. */
@Injectable()
export class SignInThrottle {
  private readonly perEmail: RateLimiterAbstract;
  private readonly perHost: RateLimiterAbstract;
  private readonly startsPerHost: RateLimiterAbstract;

  constructor(private readonly source: DataSource) {
    const storeClient = (source.driver as unknown as { master: Pool }).master;
    const table = {
      storeClient,
      tableName: 'login_throttle',
      tableCreated: true,
      clearExpiredByTimeout: false,
    };
    const limiter = (keyPrefix: string, points: number): RateLimiterAbstract =>
      new RateLimiterPostgres({ ...table, keyPrefix, points, duration: WINDOW_SECONDS });
    this.perEmail = limiter('email', PER_EMAIL);
    this.perHost = limiter('host', PER_HOST);
    this.startsPerHost = limiter('start', STARTS_PER_HOST);
  }

  /** Counts an attempt before it is looked at, so that many at once do not slip through. Throws `auth.throttled`. */
  async attempt(email: string, host: string): Promise<void> {
    await this.forgetOld();
    await this.consume(this.perHost, host);
    await this.consume(this.perEmail, email);
  }

  /** Counts a sign-in at a provider that begins, each of which is stored for a while. Throws `auth.throttled`. */
  async start(host: string): Promise<void> {
    await this.forgetOld();
    await this.consume(this.startsPerHost, host);
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
      const retryAfterSeconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000));
      const message = `Too many attempts: try again in ${minutes} min.`;
      throw new AppError('auth.throttled', message, { retryAfterSeconds });
    }
  }
}
