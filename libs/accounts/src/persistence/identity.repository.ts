import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '#store';
import { IdentityEntity, OpenIdAttemptEntity } from './identity.entity.js';

/** Deleted by the one that finds it: of two who bring the same state, one gets it. */
const TAKE_ATTEMPT = `
  WITH taken AS (
    DELETE FROM openid_attempts WHERE state_hash = $1 AND browser_hash = $2
    RETURNING person_id, return_to, expires_at
  )
  SELECT * FROM taken`;

/** A sign-in at the provider that comes to its end. */
export type TakenAttempt = Pick<OpenIdAttemptEntity, 'personId' | 'returnTo' | 'expiresAt'>;

/** Identities at providers, and the sign-ins there that have begun. */
@Injectable()
export class IdentityRepository {
  constructor(private readonly source: DataSource) {}

  /** Notes that a sign-in has begun, and forgets those that were never finished. */
  async begin(attempt: OpenIdAttemptEntity): Promise<void> {
    const { manager } = this.source;
    await manager.query('DELETE FROM openid_attempts WHERE expires_at < $1', [attempt.createdAt]);
    await manager.insert(OpenIdAttemptEntity, attempt);
  }

  /** What the browser began, which is then over; null when there is nothing, or no longer. */
  async take(stateHash: string, browserHash: string): Promise<TakenAttempt | null> {
    const [row] = await this.source.query(TAKE_ATTEMPT, [stateHash, browserHash]);
    return row ? { personId: row.person_id, returnTo: row.return_to, expiresAt: row.expires_at } : null;
  }

  of(issuer: string, subject: string, tx: Transaction): Promise<IdentityEntity | null> {
    return tx.findOneBy(IdentityEntity, { issuer, subject });
  }

  /** The person's, the oldest first. */
  ofPerson(personId: string, tx: Transaction = this.source.manager): Promise<IdentityEntity[]> {
    return tx.find(IdentityEntity, { where: { personId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  async add(identity: IdentityEntity, tx: Transaction): Promise<void> {
    await tx.insert(IdentityEntity, identity);
  }

  async noteUse(
    id: string,
    use: Pick<IdentityEntity, 'label' | 'lastUsedAt'>,
    tx: Transaction,
  ): Promise<void> {
    await tx.update(IdentityEntity, { id }, use);
  }

  async remove(id: string, tx: Transaction): Promise<void> {
    await tx.delete(IdentityEntity, { id });
  }
}
