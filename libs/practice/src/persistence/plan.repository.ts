import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { PracticeState } from '#contracts';
import type { Transaction } from '#store';
import type { Practice } from '../practice.js';
import { PracticeEntity } from './practice.entity.js';

/** What may change about when a practice takes place. */
export type PlanTimes = Pick<Practice, 'startsAt' | 'timeZone' | 'expectedMinutes'>;

/** A practice at the same time as another one. */
export interface Overlap {
  practiceId: string;
  personIds: string[];
}

/** Plans in Postgres. */
@Injectable()
export class PlanRepository {
  constructor(private readonly source: DataSource) {}

  /** Changes a plan that is still this revision, of a practice in one of `states`; true for the one who did it. */
  async replan(
    { id, planRevision }: Practice,
    states: readonly PracticeState[],
    times: PlanTimes,
    tx: Transaction,
  ): Promise<boolean> {
    const where = { id, planRevision, state: In([...states]) };
    const result = await tx.update(PracticeEntity, where, { ...times, planRevision: planRevision + 1 });
    return result.affected === 1;
  }

  /** Practices that are not over and overlap the span, with those who take part. */
  async overlapping(from: Date, to: Date, except: string | null): Promise<Overlap[]> {
    const rows: { id: string; people: string[] }[] = await this.source.query(
      `SELECT p.id, coalesce(array_agg(m.person_id) FILTER (WHERE m.standing = 'in'), '{}') AS people
         FROM practices p LEFT JOIN practice_members m ON m.practice_id = p.id
        WHERE p.state IN ('announced', 'preparing', 'ready', 'live', 'restored') AND p.id IS DISTINCT FROM $3
          AND coalesce(p.began_at, p.starts_at, p.created_at) < $2
          AND coalesce(p.began_at, p.starts_at, p.created_at) + make_interval(mins => p.expected_minutes) > $1
        GROUP BY p.id ORDER BY p.id`,
      [from, to, except],
    );
    return rows.map(({ id, people }) => ({ practiceId: id, personIds: people }));
  }

  /** Runs of the same variant that rehearse a practice, the latest first. */
  rehearsals(practiceId: string): Promise<Practice[]> {
    return this.source.manager.find(PracticeEntity, {
      where: { rehearses: practiceId },
      order: { createdAt: 'DESC' },
      take: 10,
    });
  }

  /** The practice that follows another one. */
  following(practiceId: string): Promise<Practice | null> {
    return this.source.manager.findOneBy(PracticeEntity, { follows: practiceId });
  }
}
