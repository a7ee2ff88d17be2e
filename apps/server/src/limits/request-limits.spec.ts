import type { Response } from 'express';
import { AppError } from '#kernel';
import { RequestLimits } from './request-limits.js';

/** Keeps the headers of one answer. */
class FakeResponse {
  readonly headers: Record<string, string[]> = {};

  append(name: string, value: string): void {
    this.headers[name] = [...(this.headers[name] ?? []), value];
  }

  setHeader(name: string, value: string | number): void {
    this.headers[name] = [String(value)];
  }

  get asResponse(): Response {
    return this as unknown as Response;
  }
}

async function take(limits: RequestLimits, key: string, by: 'account' | 'address' = 'account') {
  const response = new FakeResponse();
  const refusal = await limits.take(by, key, response.asResponse).catch((error: AppError) => error);
  return { headers: response.headers, code: refusal instanceof AppError ? refusal.code : null };
}

describe('limits of requests', () => {
  it('say in each answer how many more there may be, and for how long', async () => {
    const { headers, code } = await take(new RequestLimits(2), 'ada');
    expect(code).toBeNull();
    expect(headers['RateLimit-Policy']).toEqual(['"account";q=2;w=60']);
    expect(headers.RateLimit).toEqual(['"account";r=1;t=60']);
    expect(headers['Retry-After']).toBeUndefined();
  });

  it('refuse what is too much, and say when to come again', async () => {
    const limits = new RequestLimits(2);
    await take(limits, 'ada');
    await take(limits, 'ada');
    const { headers, code } = await take(limits, 'ada');
    expect(code).toBe('rate.exceeded');
    expect(headers.RateLimit).toEqual([expect.stringMatching(/^"account";r=0;t=\d+$/)]);
    expect(Number(headers['Retry-After']?.[0])).toBeGreaterThan(0);
  });

  it('are those of each caller alone', async () => {
    const limits = new RequestLimits(1);
    await take(limits, 'ada');
    expect((await take(limits, 'bob')).code).toBeNull();
  });

  it('are wider for an address, behind which many people may be', async () => {
    const limits = new RequestLimits(1);
    const codes = [];
    for (let count = 0; count < 11; count += 1) codes.push((await take(limits, '::1', 'address')).code);
    expect(codes).toEqual([...Array(10).fill(null), 'rate.exceeded']);
  });

  it('are off when nobody wants them', async () => {
    const limits = new RequestLimits(0);
    for (let count = 0; count < 100; count += 1) expect((await take(limits, 'ada')).headers).toEqual({});
  });
});
