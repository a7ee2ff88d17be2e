import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** A request that was begun under a key. */
export interface KeptRequest {
  requestHash: string;
  /** null: there is no answer yet. */
  answer: { status: number; sealed: Buffer } | null;
}

/** Who does a request. */
export interface Claim {
  hash: string;
  claim: string;
}

/** Keys of requests, in Postgres: who puts one in first may do what it stands for. */
@Injectable()
export class IdempotencyKeyRepository {
  constructor(private readonly source: DataSource) {}

  /**
   * True for the one who has it from now on. Also when it was taken `claimMinutes` ago for the same request and has no
   * answer: of many who take it over then, the database lets one.
   */
  async take(key: Claim & { personId: string; requestHash: string }, claimMinutes: number): Promise<boolean> {
    const taken: unknown[] = await this.source.query(
      `INSERT INTO idempotency_keys AS known (key_hash, person_id, request_hash, claim, created_at)
       VALUES ($1, $2, $3, $4, clock_timestamp())
       ON CONFLICT (key_hash) DO UPDATE SET claim = excluded.claim, created_at = clock_timestamp()
         WHERE known.status IS NULL AND known.request_hash = excluded.request_hash
           AND known.created_at < clock_timestamp() - make_interval(mins => $5)
       RETURNING key_hash`,
      [key.hash, key.personId, key.requestHash, key.claim, claimMinutes],
    );
    return taken.length === 1;
  }

  async find(hash: string): Promise<KeptRequest | null> {
    const [row]: { request_hash: string; status: number | null; answer: Buffer }[] = await this.source.query(
      'SELECT request_hash, status, answer FROM idempotency_keys WHERE key_hash = $1',
      [hash],
    );
    if (!row) return null;
    const answer = row.status === null ? null : { status: row.status, sealed: row.answer };
    return { requestHash: row.request_hash, answer };
  }

  /** Does nothing when somebody else has taken it over. */
  async answer({ hash, claim }: Claim, status: number, sealed: Buffer): Promise<void> {
    await this.source.query(
      `UPDATE idempotency_keys SET status = $3, answer = $4
       WHERE key_hash = $1 AND claim = $2 AND status IS NULL`,
      [hash, claim, status, sealed],
    );
  }

  /** Nothing came of it: it may be tried again. Does nothing when somebody else has taken it over. */
  async letGo({ hash, claim }: Claim): Promise<void> {
    await this.source.query(
      'DELETE FROM idempotency_keys WHERE key_hash = $1 AND claim = $2 AND status IS NULL',
      [hash, claim],
    );
  }

  async forgetOlderThan(hours: number): Promise<void> {
    await this.source.query(
      'DELETE FROM idempotency_keys WHERE created_at < clock_timestamp() - make_interval(hours => $1)',
      [hours],
    );
  }
}
