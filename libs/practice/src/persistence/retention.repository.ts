import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, LessThan } from 'typeorm';
import type { RetentionSettings } from '#contracts';
import type { Transaction } from '#store';
import type { Practice } from '../practice.js';
import { EvidenceEntity } from './evidence.entity.js';
import { PracticeEntity } from './practice.entity.js';

/** Settings as they are stored. */
export interface StoredRetention extends RetentionSettings {
  changedBy: string;
  changedAt: Date;
}

interface Row {
  artifacts_days: number | null;
  notices_days: number | null;
  changed_by: string;
  changed_at: Date;
}

/** For how long things are kept, in Postgres. */
@Injectable()
export class RetentionRepository {
  constructor(private readonly source: DataSource) {}

  /** Null until somebody sets it. */
  async find(): Promise<StoredRetention | null> {
    const [row]: Row[] = await this.source.query('SELECT * FROM retention_settings');
    if (!row) return null;
    const { artifacts_days: artifactsDays, notices_days: noticesDays } = row;
    return { artifactsDays, noticesDays, changedBy: row.changed_by, changedAt: row.changed_at };
  }

  async set({ artifactsDays, noticesDays, changedBy, changedAt }: StoredRetention): Promise<void> {
    await this.source.query(
      `INSERT INTO retention_settings (artifacts_days, notices_days, changed_by, changed_at)
       VALUES ($1, $2, $3, $4) ON CONFLICT (only_one)
       DO UPDATE SET artifacts_days = $1, notices_days = $2, changed_by = $3, changed_at = $4`,
      [artifactsDays, noticesDays, changedBy, changedAt],
    );
  }

  /** Practices that ended before, and whose artifacts are there; those that ended first before the others. */
  endedBefore(at: Date): Promise<Practice[]> {
    return this.source.manager.find(PracticeEntity, {
      where: { endedAt: LessThan(at), artifactsRemovedAt: IsNull() },
      order: { endedAt: 'ASC', id: 'ASC' },
    });
  }

  captures(practiceId: string): Promise<number> {
    return this.source.manager.countBy(EvidenceEntity, { practiceId });
  }

  /** Removes what was captured in a practice, and notes that its artifacts are gone. */
  async removeCaptures(id: string, artifactsRemovedAt: Date, tx: Transaction): Promise<void> {
    await tx.delete(EvidenceEntity, { practiceId: id });
    await tx.update(PracticeEntity, { id, artifactsRemovedAt: IsNull() }, { artifactsRemovedAt });
  }
}
