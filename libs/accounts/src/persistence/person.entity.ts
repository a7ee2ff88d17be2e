import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OrgRole } from '#contracts';
import type { Person } from '../person.js';

/** Row of `people`. */
@Entity('people')
export class PersonEntity implements Person {
  @PrimaryColumn('text') id!: string;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) email!: string | null;
  /** Since when the address is known to be theirs: they came by an invitation to it, or a provider vouched for it. */
  @Column('timestamptz', { name: 'email_proven_at', nullable: true }) emailProvenAt!: Date | null;
  @Column('text') role!: OrgRole;
  @Column('text', { name: 'time_zone', nullable: true }) timeZone!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  /** Since when they may no longer come in. */
  @Column('timestamptz', { name: 'disabled_at', nullable: true }) disabledAt!: Date | null;
}

/** Row of `passwords`. */
@Entity('passwords')
export class PasswordEntity {
  @PrimaryColumn('text', { name: 'person_id' }) personId!: string;
  /** argon2id in the PHC string format. */
  @Column('text') hash!: string;
  @Column('timestamptz', { name: 'changed_at' }) changedAt!: Date;
}
