import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ExperienceLevel } from '#contracts';

/** Row of `declared_experience`. */
@Entity('declared_experience')
export class DeclaredExperienceEntity {
  @PrimaryColumn('text', { name: 'person_id' }) personId!: string;
  @PrimaryColumn('text', { name: 'stack_id' }) stackId!: string;
  @PrimaryColumn('text') component!: string;
  @Column('text') level!: ExperienceLevel;
  @Column('timestamptz', { name: 'declared_at' }) declaredAt!: Date;
}
