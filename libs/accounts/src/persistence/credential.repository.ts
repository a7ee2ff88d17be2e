import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, Not } from 'typeorm';
import type { Transaction } from '#store';
import type { Person } from '../person.js';
import { AccessTokenEntity, LoginLinkEntity, LoginSessionEntity } from './credential.entity.js';

type NewLink = Omit<LoginLinkEntity, 'usedAt'>;

const PERSON_OF_SESSION = `
  SELECT p.id, p.name, p.administrator FROM login_sessions s JOIN people p ON p.id = s.person_id
   WHERE s.token_hash = $1 AND s.expires_at > $2`;

const PERSON_OF_TOKEN = `
  SELECT p.id, p.name, p.administrator FROM access_tokens t JOIN people p ON p.id = t.person_id
   WHERE t.token_hash = $1`;

/** Compared and set in one statement: of two who use a link at once, one gets in. */
const USE_LINK = `
  WITH used AS (
    UPDATE login_links SET used_at = $2
     WHERE token_hash = $1 AND used_at IS NULL AND (expires_at IS NULL OR expires_at > $2)
    RETURNING person_id
  )
  SELECT person_id FROM used`;

/** Links, logins and tokens in Postgres, each found by the hash of its secret. */
@Injectable()
export class CredentialRepository {
  constructor(private readonly source: DataSource) {}

  async addLink(link: NewLink, tx: Transaction = this.source.manager): Promise<void> {
    await tx.insert(LoginLinkEntity, link);
  }

  /** True when anybody ever used a link. */
  wasLinkUsed(tx: Transaction): Promise<boolean> {
    return tx.existsBy(LoginLinkEntity, { usedAt: Not(IsNull()) });
  }

  /** Makes unused links without an expiry void. */
  async dropLastingLinks(personId: string, tx: Transaction): Promise<void> {
    await tx.delete(LoginLinkEntity, { personId, usedAt: IsNull(), expiresAt: IsNull() });
  }

  /** The person whose link was used up by this call; null when it is not, or no longer, valid. */
  async useLink(tokenHash: string, at: Date, tx: Transaction): Promise<string | null> {
    const rows = await tx.query(USE_LINK, [tokenHash, at]);
    return rows[0]?.person_id ?? null;
  }

  async addSession(session: LoginSessionEntity, tx: Transaction): Promise<void> {
    await tx.insert(LoginSessionEntity, session);
  }

  async dropSession(tokenHash: string): Promise<void> {
    await this.source.manager.delete(LoginSessionEntity, { tokenHash });
  }

  /** Takes the place of the token that the person has under this label. */
  async replaceToken(token: AccessTokenEntity, tx: Transaction): Promise<void> {
    await tx.delete(AccessTokenEntity, { personId: token.personId, label: token.label });
    await tx.insert(AccessTokenEntity, token);
  }

  async personOfSession(tokenHash: string, at: Date): Promise<Person | null> {
    const rows: Person[] = await this.source.query(PERSON_OF_SESSION, [tokenHash, at]);
    return rows[0] ?? null;
  }

  async personOfToken(tokenHash: string): Promise<Person | null> {
    const rows: Person[] = await this.source.query(PERSON_OF_TOKEN, [tokenHash]);
    return rows[0] ?? null;
  }
}
