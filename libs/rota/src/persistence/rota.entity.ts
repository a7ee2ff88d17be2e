import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Row of `rotas`: one a team. */
@Entity('rotas')
export class RotaEntity {
  @PrimaryColumn('text', { name: 'team_id' }) teamId!: string;
  @Column('text', { name: 'time_zone' }) timeZone!: string;
  @Column('text', { name: 'first_hand_off' }) firstHandOff!: string;
  @Column('integer', { name: 'shift_hours' }) shiftHours!: number;
  @Column('text', { array: true }) people!: string[];
}

/** Row of `rota_overrides`. */
@Entity('rota_overrides')
export class RotaOverrideEntity {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'team_id' }) teamId!: string;
  @Column('text', { name: 'person_id' }) personId!: string;
  @Column('timestamptz', { name: 'from_at' }) from!: Date;
  @Column('timestamptz', { name: 'to_at' }) to!: Date;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('text', { name: 'created_by' }) createdBy!: string;
}

/** Row of `calendar_feeds`: one a person. */
@Entity('calendar_feeds')
export class CalendarFeedEntity {
  @PrimaryColumn('text', { name: 'person_id' }) personId!: string;
  @Column('text', { name: 'token_hash' }) tokenHash!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

/** Row of `rota_consents`: somebody agreed to be paged by practices while on call. */
@Entity('rota_consents')
export class RotaConsentEntity {
  @PrimaryColumn('text', { name: 'team_id' }) teamId!: string;
  @PrimaryColumn('text', { name: 'person_id' }) personId!: string;
  @Column('timestamptz', { name: 'agreed_at' }) agreedAt!: Date;
}
