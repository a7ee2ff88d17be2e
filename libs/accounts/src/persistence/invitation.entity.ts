import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OrgRole } from '#contracts';

/** Row of `invitations`. */
@Entity('invitations')
export class InvitationEntity {
  @PrimaryColumn('text') id!: string;
  @Column('text') email!: string;
  @Column('text') role!: OrgRole;
  @Column('text', { name: 'invited_by' }) invitedBy!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  /** null until a link was made for it; a newer link replaces it. */
  @Column('text', { name: 'token_hash', nullable: true }) tokenHash!: string | null;
  @Column('timestamptz', { name: 'mailed_at', nullable: true }) mailedAt!: Date | null;
  /** Why the last attempt to send it failed. */
  @Column('text', { name: 'mail_error', nullable: true }) mailError!: string | null;
  @Column('text', { name: 'accepted_by', nullable: true }) acceptedBy!: string | null;
  @Column('timestamptz', { name: 'accepted_at', nullable: true }) acceptedAt!: Date | null;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt!: Date | null;
}
