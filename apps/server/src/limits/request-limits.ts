import type { Response } from 'express';
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '#kernel';

const WINDOW_SECONDS = 60;
/** People behind one proxy share its address. */
const PEOPLE_AT_AN_ADDRESS = 10;

/** What requests are counted by. */
export type LimitedBy = 'account' | 'token' | 'address';

/** Keeps one caller from taking the whole server. Each server counts by itself, in memory. */
export class RequestLimits {
  private readonly limiters: Readonly<Record<LimitedBy, RateLimiterAbstract>> | null;

  /** @param perMinute requests of one account or token, and a tenth of those of one address; 0: as many as they like */
  constructor(perMinute: number) {
    const limiter = (points: number) => new RateLimiterMemory({ points, duration: WINDOW_SECONDS });
    this.limiters =
      perMinute === 0
        ? null
        : {
            account: limiter(perMinute),
            token: limiter(perMinute),
            address: limiter(perMinute * PEOPLE_AT_AN_ADDRESS),
          };
  }

  /** Counts a request, and says in the answer how many more there may be. Throws `rate.exceeded`. */
  async take(by: LimitedBy, key: string, response: Response): Promise<void> {
    const limiter = this.limiters?.[by];
    if (!limiter) return;
    const { allowed, left } = await consume(limiter, key);
    const seconds = Math.max(1, Math.ceil(left.msBeforeNext / 1_000));
    response.append('RateLimit-Policy', `"${by}";q=${limiter.points};w=${WINDOW_SECONDS}`);
    response.append('RateLimit', `"${by}";r=${left.remainingPoints};t=${seconds}`);
    if (allowed) return;
    response.setHeader('Retry-After', seconds);
    throw new AppError('rate.exceeded', `Too many requests: wait ${seconds} s before the next one.`);
  }
}

async function consume(
  limiter: RateLimiterAbstract,
  key: string,
): Promise<{ allowed: boolean; left: RateLimiterRes }> {
  try {
    return { allowed: true, left: await limiter.consume(key) };
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return { allowed: false, left: refusal };
  }
}
