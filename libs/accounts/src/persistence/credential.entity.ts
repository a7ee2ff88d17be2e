import { Column, Entity, PrimaryColumn } from 'typeorm';

abstract class Credential {
  @PrimaryColumn('text', { name: 'token_hash' }) tokenHash!: string;
  @Column('text', { name: 'person_id' }) personId!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

/** Row of `login_links`. */
@Entity('login_links')
export class LoginLinkEntity extends Credential {
  /** null: holds until it is used. */
  @Column('timestamptz', { name: 'expires_at', nullable: true }) expiresAt!: Date | null;
  @Column('timestamptz', { name: 'used_at', nullable: true }) usedAt!: Date | null;
}

/** How somebody came in. */
export type LoginWay = 'link' | 'password' | 'openid';

/** Row of `login_sessions`. */
@Entity('login_sessions')
export class LoginSessionEntity extends Credential {
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('text') via!: LoginWay;
}

/** Row of `access_tokens`. */
@Entity('access_tokens')
export class AccessTokenEntity extends Credential {
  @Column('text') id!: string;
  @Column('text') label!: string;
  /** To the hour: a write for each request would cost more than it tells. */
  @Column('timestamptz', { name: 'last_used_at', nullable: true }) lastUsedAt!: Date | null;
}
