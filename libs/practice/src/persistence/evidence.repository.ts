import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '#store';
import type { StoredEvidence } from '../evidence/evidence.js';
import { EvidenceEntity } from './evidence.entity.js';

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** Captures in Postgres, their texts compressed. */
@Injectable()
export class EvidenceRepository {
  constructor(private readonly source: DataSource) {}

  async add(evidence: StoredEvidence, text: string, tx: Transaction): Promise<void> {
    await tx.insert(EvidenceEntity, { ...evidence, content: await compress(text) });
  }

  /** Without their texts, in the order in which they were taken. */
  ofPractice(practiceId: string): Promise<StoredEvidence[]> {
    return this.source.manager.find(EvidenceEntity, {
      where: { practiceId },
      order: { takenAt: 'ASC', id: 'ASC' },
    });
  }

  /** Null when the practice has no such capture. */
  async text(practiceId: string, id: string): Promise<string | null> {
    const rows: { content: Buffer }[] = await this.source.query(
      'SELECT content FROM practice_evidence WHERE practice_id = $1 AND id = $2',
      [practiceId, id],
    );
    return rows[0] ? (await decompress(rows[0].content)).toString('utf8') : null;
  }
}
