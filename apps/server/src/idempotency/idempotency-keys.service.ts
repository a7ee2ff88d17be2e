import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AppError } from '#kernel';
import { Jobs } from '#store';
import { IdempotencyKeyRepository } from './persistence/idempotency-key.repository.js';
import { hashOfKey, openAnswer, sealAnswer } from './sealed-answer.js';

/** A key is remembered for so long. */
const KEPT_HOURS = 24;
/** Longer than any request takes: all that one waits for has limits of minutes. */
const CLAIM_MINUTES = 10;
const HOUR_MS = 3_600_000;
const FORGET_JOB = 'idempotency.forget';

/** Somebody's request, as one key stands for it. */
export interface KeyedRequest {
  personId: string;
  key: string;
  /** All that makes it another request: method, address, body. */
  content: unknown;
  /** Made anew each time that it is sent: tells who does it. */
  claim: string;
}

/** Has a request done once, however often it comes with the same key. */
@Injectable()
export class IdempotencyKeys implements OnModuleInit {
  constructor(
    private readonly keys: IdempotencyKeyRepository,
    private readonly jobs: Jobs,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.jobs.work(FORGET_JOB, () => this.keys.forgetOlderThan(KEPT_HOURS));
  }

  /**
   * The answer that was given before; null when the request is the caller's to do, who then says what came of it. It is
   * theirs also when whoever began it has not answered for so long that their server must have ended.
   * Errors: `idempotency.other-request`, `idempotency.under-way`.
   */
  async begin(request: KeyedRequest): Promise<{ status: number; body: unknown } | null> {
    const { personId, key, claim } = request;
    const hash = hashOfKey(personId, key);
    const requestHash = hashOf(request.content);
    await this.forgetInTime();
    if (await this.keys.take({ hash, personId, requestHash, claim }, CLAIM_MINUTES)) return null;
    const kept = await this.keys.find(hash);
    if (kept && kept.requestHash !== requestHash)
      throw new AppError(
        'idempotency.other-request',
        'This Idempotency-Key came with another request before: make a new key for each new request.',
      );
    if (!kept?.answer)
      throw new AppError(
        'idempotency.under-way',
        'A request with this Idempotency-Key is under way, or its server ended before it could answer: look whether it ' +
          `was done. Sent again after ${CLAIM_MINUTES} minutes without an answer it is done anew.`,
      );
    return { status: kept.answer.status, body: openAnswer(personId, key, kept.answer.sealed) };
  }

  async done({ personId, key, claim }: KeyedRequest, status: number, body: unknown): Promise<void> {
    const mine = { hash: hashOfKey(personId, key), claim };
    await this.keys.answer(mine, status, sealAnswer(personId, key, body));
  }

  async failed({ personId, key, claim }: KeyedRequest): Promise<void> {
    await this.keys.letGo({ hash: hashOfKey(personId, key), claim });
  }

  /** One job an hour in which keys came. */
  private async forgetInTime(): Promise<void> {
    const hour = Math.floor(Date.now() / HOUR_MS);
    const at = new Date((hour + 1 + KEPT_HOURS) * HOUR_MS);
    await this.jobs.send(FORGET_JOB, {}, { at, key: String(hour) });
  }
}

function hashOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
