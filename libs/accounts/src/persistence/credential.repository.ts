import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, Not } from 'typeorm';
import type { Transaction } from '#store';
import type { Person } from '../person.js';
import { AccessTokenEntity, LoginLinkEntity, LoginSessionEntity } from './credential.entity.js';

type NewLink = Omit<LoginLinkEntity, 'usedAt'>;

const PERSON_OF_SESSION = `
  SELECT p.id, p.name, p.email, p.role FROM login_sessions s JOIN people p ON p.id = s.person_id
   WHERE s.token_hash = $1 AND s.expires_at > $2 AND p.disabled_at IS NULL`;

/** Finds the person and notes the use, at most once an hour for each token. */
const PERSON_OF_TOKEN = `
  WITH used AS (
    UPDATE access_tokens SET last_used_at = $2
     WHERE token_hash = $1 AND (last_used_at IS NULL OR last_used_at < $2::timestamptz - interval '1 hour')
  )
  SELECT p.id, p.name, p.email, p.role FROM access_tokens t JOIN people p ON p.id = t.person_id
   WHERE t.token_hash = $1 AND p.disabled_at IS NULL`;

/** Compared and set in one statement: of two who use a link at once, one gets in. */
const USE_LINK = `
  WITH used AS (
    UPDATE login_links l SET used_at = $2 FROM people p
     WHERE l.token_hash = $1 AND l.used_at IS NULL AND (l.expires_at IS NULL OR l.expires_at > $2)
       AND p.id = l.person_id AND p.disabled_at IS NULL
    RETURNING l.person_id
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

  /** Makes all unused links of the person void. */
  async dropLinks(personId: string, tx: Transaction): Promise<void> {
    await tx.delete(LoginLinkEntity, { personId, usedAt: IsNull() });
  }

  /** The person whose link was used up by this call; null when it is not, or no longer, valid. */
  async useLink(tokenHash: string, at: Date, tx: Transaction): Promise<string | null> {
    const rows = await tx.query(USE_LINK, [tokenHash, at]);
    return rows[0]?.person_id ?? null;
  }

  async addSession(session: LoginSessionEntity, tx: Transaction): Promise<void> {
    await tx.insert(LoginSessionEntity, session);
  }

  session(tokenHash: string): Promise<LoginSessionEntity | null> {
    return this.source.manager.findOneBy(LoginSessionEntity, { tokenHash });
  }

  async dropSession(tokenHash: string): Promise<void> {
    await this.source.manager.delete(LoginSessionEntity, { tokenHash });
  }

  /** Ends all logins of the person but one. */
  async dropSessions(personId: string, butTokenHash: string | null, tx: Transaction): Promise<void> {
    const kept = butTokenHash === null ? {} : { tokenHash: Not(butTokenHash) };
    await tx.delete(LoginSessionEntity, { personId, ...kept });
  }

  /** Takes the place of the token that the person has under this label. */
  async replaceToken(token: AccessTokenEntity, tx: Transaction): Promise<void> {
    await tx.delete(AccessTokenEntity, { personId: token.personId, label: token.label });
    await tx.insert(AccessTokenEntity, token);
  }

  /** The person's tokens, the newest first. */
  tokens(personId: string): Promise<AccessTokenEntity[]> {
    return this.source.manager.find(AccessTokenEntity, { where: { personId }, order: { createdAt: 'DESC' } });
  }

  /** False when the person has no such token. */
  async dropToken(personId: string, id: string): Promise<boolean> {
    const { affected } = await this.source.manager.delete(AccessTokenEntity, { personId, id });
    return affected === 1;
  }

  async dropTokens(personId: string, tx: Transaction): Promise<void> {
    await tx.delete(AccessTokenEntity, { personId });
  }

  async personOfSession(tokenHash: string, at: Date): Promise<Person | null> {
    const rows: Person[] = await this.source.query(PERSON_OF_SESSION, [tokenHash, at]);
    return rows[0] ?? null;
  }

  async personOfToken(tokenHash: string, at: Date): Promise<Person | null> {
    const rows: Person[] = await this.source.query(PERSON_OF_TOKEN, [tokenHash, at]);
    return rows[0] ?? null;
  }
}
