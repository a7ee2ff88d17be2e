import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, Not } from 'typeorm';
import { practiceIdSchema } from '#contracts';
import type { Transaction } from '#store';
import type { Visit } from '../visits/visit.js';
import { VisitEntity } from './visit.entity.js';

/** Key of the advisory lock under which visits are counted and begun. */
const VISITS_LOCK = 0x5356;

/** Visits in Postgres. State changes are compare-and-set. */
@Injectable()
export class VisitRepository {
  constructor(private readonly source: DataSource) {}

  /** Until the transaction ends nobody else begins a visit. */
  async hold(tx: Transaction): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [VISITS_LOCK]);
  }

  async add(visit: Visit, tx: Transaction): Promise<void> {
    await tx.insert(VisitEntity, visit);
  }

  async find(id: string): Promise<Visit | null> {
    if (!practiceIdSchema.safeParse(id).success) return null;
    return this.source.manager.findOneBy(VisitEntity, { id });
  }

  /** The last one that somebody asked for. */
  latestOf(personId: string, tx: Transaction = this.source.manager): Promise<Visit | null> {
    return tx.findOne(VisitEntity, { where: { personId }, order: { askedAt: 'DESC' } });
  }

  /** Those that are not over, or whose sandbox is not gone. */
  unfinished(tx: Transaction = this.source.manager): Promise<Visit[]> {
    return tx.find(VisitEntity, {
      where: [{ state: Not('over') }, { sandboxId: Not(IsNull()) }],
      order: { askedAt: 'ASC' },
    });
  }

  /** Unfinished ones whose time is over by the clock of the database. */
  async overdue(): Promise<string[]> {
    const rows: { id: string }[] = await this.source.query(
      `SELECT id FROM visits WHERE state <> 'over' AND ends_at <= clock_timestamp()`,
    );
    return rows.map(({ id }) => id);
  }

  /** Notes the sandbox of a visit that is still waited for; false when it ended meanwhile. */
  async open(id: string, sandboxId: string): Promise<boolean> {
    return this.move({ id, state: 'preparing' }, { state: 'open', sandboxId });
  }

  /** Takes the sandbox from an open visit: it will be prepared again. */
  async putBack(id: string): Promise<boolean> {
    return this.move({ id, state: 'open' }, { state: 'preparing', sandboxId: null });
  }

  /** True for the one caller that ended it. */
  async end(id: string, trouble: string | null): Promise<boolean> {
    return this.move({ id, state: In(['preparing', 'open']) as never }, { state: 'over', trouble });
  }

  /** The sandbox of a visit that is over is gone. */
  async forgetSandbox(id: string): Promise<void> {
    await this.move({ id, state: 'over' }, { sandboxId: null });
  }

  private async move(from: Partial<VisitEntity>, to: Partial<Visit>): Promise<boolean> {
    return (await this.source.manager.update(VisitEntity, from, to)).affected === 1;
  }
}
