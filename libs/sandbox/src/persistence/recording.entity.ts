import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Recording } from '../recording/recording-store.js';

/** Row of `recordings`. */
@Entity('recordings')
export class RecordingEntity implements Recording {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'practice_id' }) practiceId!: string;
  @Column('text', { name: 'person_name' }) personName!: string;
  @Column('text') node!: string;
  @Column('integer') columns!: number;
  @Column('integer') rows!: number;
  @Column('timestamptz', { name: 'began_at' }) beganAt!: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
}

/** Row of `recording_chunks`: events of a recording, one JSON line each. */
@Entity('recording_chunks')
export class RecordingChunkEntity {
  @PrimaryColumn('text', { name: 'recording_id' }) recordingId!: string;
  /** Gap-free from 0. */
  @PrimaryColumn('integer') n!: number;
  @Column('text') events!: string;
}
