import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Row of `identities`: somebody at an OpenID Connect provider who is a person here. */
@Entity('identities')
export class IdentityEntity {
  @PrimaryColumn('text') id!: string;
  @Column('text') issuer!: string;
  /** The provider's own name for them, which never changes hands (`sub`). */
  @Column('text') subject!: string;
  @Column('text', { name: 'person_id' }) personId!: string;
  /** How the person recognises it: the address or name that the provider gave at the last sign-in. */
  @Column('text') label!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'last_used_at' }) lastUsedAt!: Date;
}

/** Row of `openid_attempts`: a sign-in at the provider that has begun and may be finished once. */
@Entity('openid_attempts')
export class OpenIdAttemptEntity {
  @PrimaryColumn('text', { name: 'state_hash' }) stateHash!: string;
  @Column('text', { name: 'browser_hash' }) browserHash!: string;
  /** Whose account the identity is to be linked to; null: somebody signs in. */
  @Column('text', { name: 'person_id', nullable: true }) personId!: string | null;
  /** Path of the page to show afterwards. */
  @Column('text', { name: 'return_to' }) returnTo!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
}
