import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, Not } from 'typeorm';
import type { Transaction } from '#store';
import { ActionItemEntity, AssessmentEntity, DebriefEntity } from './after.entity.js';

export type StoredAction = ActionItemEntity;

/** A list of action items holds this many, those due first before the others. */
const LIST_LIMIT = 500;

/** What people wrote about practices that are over. */
@Injectable()
export class AfterRepository {
  constructor(private readonly source: DataSource) {}

  assessment(practiceId: string): Promise<AssessmentEntity | null> {
    return this.source.manager.findOneBy(AssessmentEntity, { practiceId });
  }

  async setAssessment(assessment: AssessmentEntity, tx: Transaction): Promise<void> {
    await tx.upsert(AssessmentEntity, assessment, ['practiceId']);
  }

  debrief(practiceId: string): Promise<DebriefEntity | null> {
    return this.source.manager.findOneBy(DebriefEntity, { practiceId });
  }

  /** Sets what is given; the rest stays. */
  async setDebrief(
    debrief: Pick<DebriefEntity, 'practiceId'> & Partial<DebriefEntity>,
    tx: Transaction,
  ): Promise<void> {
    await tx.upsert(DebriefEntity, debrief, ['practiceId']);
  }

  actions(practiceId: string): Promise<StoredAction[]> {
    return this.source.manager.find(ActionItemEntity, {
      where: { practiceId },
      order: { addedAt: 'ASC', id: 'ASC' },
    });
  }

  /** Of all practices; `open` true: not done yet, false: done, absent: all. */
  allActions(open?: boolean): Promise<StoredAction[]> {
    const where = open === undefined ? {} : { doneAt: open ? IsNull() : Not(IsNull()) };
    return this.source.manager.find(ActionItemEntity, {
      where,
      order: { dueOn: 'ASC', id: 'ASC' },
      take: LIST_LIMIT,
    });
  }

  action(id: string): Promise<StoredAction | null> {
    return this.source.manager.findOneBy(ActionItemEntity, { id });
  }

  async addAction(action: StoredAction, tx: Transaction): Promise<void> {
    await tx.insert(ActionItemEntity, action);
  }

  /** True for the one caller that has it done. */
  async setDone(id: string, doneAt: Date, doneBy: string, tx: Transaction): Promise<boolean> {
    return (await tx.update(ActionItemEntity, { id, doneAt: IsNull() }, { doneAt, doneBy })).affected === 1;
  }

  async setRetest(id: string, retestId: string, tx: Transaction): Promise<void> {
    await tx.update(ActionItemEntity, { id }, { retestId });
  }
}
