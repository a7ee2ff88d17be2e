import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** A request that was begun under a key. */
export interface KeptRequest {
  requestHash: string;
  /** null: there is no answer yet. */
  answer: { status: number; sealed: Buffer } | null;
}

/** Keys of requests, in Postgres: who puts one in first may do what it stands for. */
@Injectable()
export class IdempotencyKeyRepository {
  constructor(private readonly source: DataSource) {}

  /** True for the one who has it from now on. */
  async take(key: { hash: string; personId: string; requestHash: string }): Promise<boolean> {
    const taken: unknown[] = await this.source.query(
      `INSERT INTO idempotency_keys (key_hash, person_id, request_hash, created_at)
       VALUES ($1, $2, $3, clock_timestamp()) ON CONFLICT DO NOTHING RETURNING key_hash`,
      [key.hash, key.personId, key.requestHash],
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

  async answer(hash: string, status: number, sealed: Buffer): Promise<void> {
    await this.source.query(
      'UPDATE idempotency_keys SET status = $2, answer = $3 WHERE key_hash = $1 AND status IS NULL',
      [hash, status, sealed],
    );
  }

  /** Nothing came of it: it may be tried again. */
  async letGo(hash: string): Promise<void> {
    await this.source.query('DELETE FROM idempotency_keys WHERE key_hash = $1 AND status IS NULL', [hash]);
  }

  async forgetOlderThan(hours: number): Promise<void> {
    await this.source.query(
      'DELETE FROM idempotency_keys WHERE created_at < clock_timestamp() - make_interval(hours => $1)',
      [hours],
    );
  }
}
