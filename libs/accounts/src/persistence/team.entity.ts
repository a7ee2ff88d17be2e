import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Row of `teams`. */
@Entity('teams')
export class TeamEntity {
  @PrimaryColumn('text') id!: string;
  @Column('text') name!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

/** Row of `team_members`. */
@Entity('team_members')
export class TeamMemberEntity {
  @PrimaryColumn('text', { name: 'team_id' }) teamId!: string;
  @PrimaryColumn('text', { name: 'person_id' }) personId!: string;
}
