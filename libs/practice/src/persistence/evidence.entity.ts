import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StoredEvidence } from '../evidence/evidence.js';

/** Row of `practice_evidence`. Its text is compressed. */
@Entity('practice_evidence')
export class EvidenceEntity implements StoredEvidence {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'practice_id' }) practiceId!: string;
  @Column('text') node!: string;
  @Column('text', { name: 'taken_by' }) takenBy!: string;
  @Column('timestamptz', { name: 'taken_at' }) takenAt!: Date;
  @Column('integer') bytes!: number;
  @Column('jsonb') missing!: string[];
  @Column('bytea', { select: false }) content!: Buffer;
}
