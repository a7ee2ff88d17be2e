import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import type { ActionsQuery } from '#contracts';
import { type PageOfRows, type PageOrder, readPage, type Transaction } from '#store';
import { ActionItemEntity, AssessmentEntity, DebriefEntity } from './after.entity.js';

export type StoredAction = ActionItemEntity;

/** Those due first before the others. */
const BY_DAY: PageOrder = {
  list: 'actions',
  keys: [
    ['a.dueOn', 'day'],
    ['a.id', 'text'],
  ],
  direction: 'ASC',
};

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

  /** Of the practices in which somebody takes part. `today` tells which are overdue. */
  actionsFor(personId: string, asked: ActionsQuery, today: string): Promise<PageOfRows<StoredAction>> {
    const { open, overdue, mine, owner, practice } = asked;
    const query = this.source.manager.createQueryBuilder(ActionItemEntity, 'a').where(
      `EXISTS (SELECT 1 FROM practice_members m
          WHERE m.practice_id = a.practiceId AND m.person_id = :personId AND m.standing = 'in')`,
      { personId, today },
    );
    if (open !== undefined) query.andWhere(`a.doneAt IS ${open ? '' : 'NOT'} NULL`);
    if (overdue !== undefined)
      query.andWhere(`${overdue ? '' : 'NOT'} (a.doneAt IS NULL AND a.dueOn < CAST(:today AS date))`);
    if (mine !== undefined) query.andWhere(`a.ownerId ${mine ? '=' : '<>'} :personId`);
    if (owner !== undefined) query.andWhere('a.ownerId = :owner', { owner });
    if (practice !== undefined) query.andWhere('a.practiceId = :practice', { practice });
    return readPage(query, BY_DAY, asked);
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
