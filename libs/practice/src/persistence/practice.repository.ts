import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, Not, QueryFailedError } from 'typeorm';
import { type PracticeState, practiceIdSchema, type ScenarioHint } from '#contracts';
import { AppError } from '#kernel';
import type { Transaction } from '#store';
import { CONDUCTED_STATES, predecessors } from '../life/practice-life.js';
import type { Member, Practice } from '../practice.js';
import { MemberEntity, PracticeEntity } from './practice.entity.js';

/** A change of a practice that goes with a change of its state. */
export type PracticePatch = Partial<Omit<Practice, 'id' | 'state'>>;

/** Practices and members in Postgres. State changes are compare-and-set. */
@Injectable()
export class PracticeRepository {
  constructor(private readonly source: DataSource) {}

  /** Error: `store.conflict` when another practice follows the same one, which is stored in the same moment. */
  async create(practice: Practice, members: Member[], tx: Transaction): Promise<void> {
    await tx.insert(PracticeEntity, practice).catch(refuseSecondFollower);
    await tx.insert(MemberEntity, members);
  }

  async find(id: string): Promise<Practice | null> {
    // What cannot be an id is asked of nobody: Postgres refuses some characters.
    if (!practiceIdSchema.safeParse(id).success) return null;
    return this.source.manager.findOneBy(PracticeEntity, { id });
  }

  /** The practice, or `resource.not-found`. */
  async get(id: string): Promise<Practice> {
    const practice = await this.find(id);
    if (!practice)
      throw new AppError('resource.not-found', `There is no practice "${id}". See the list of practices.`);
    return practice;
  }

  /** Those who take part, in the order in which they signed up. */
  members(practiceIds: string[], tx: Transaction = this.source.manager): Promise<Member[]> {
    return tx.find(MemberEntity, {
      where: { practiceId: In(practiceIds), standing: 'in' },
      order: { turn: 'ASC' },
    });
  }

  /** Ids of those who take part or wait for a place. */
  async signedUp(practiceId: string, tx: Transaction = this.source.manager): Promise<string[]> {
    const where = { practiceId, standing: In(['in', 'waiting']) };
    const rows = await tx.find(MemberEntity, { where, order: { turn: 'ASC' } });
    return rows.map(({ personId }) => personId);
  }

  /**
   * Moves the practice into `to` if its present state allows it. Of several callers exactly one gets `true`:
   * the row is compared and set in one statement. With `planRevision` only as long as the plan is that one.
   */
  async advance(
    id: string,
    to: PracticeState,
    patch: PracticePatch,
    tx: Transaction,
    planRevision?: number,
  ): Promise<PracticeState | null> {
    const allowed = predecessors(to);
    const before = await tx.findOne(PracticeEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!before || !allowed.includes(before.state)) return null;
    if (planRevision !== undefined && planRevision !== before.planRevision) return null;
    await tx.update(PracticeEntity, { id, state: In(allowed) }, { ...patch, state: to });
    return before.state;
  }

  /** Sets fields while the practice is in one of `states`; false when it is not. */
  async patch(id: string, states: PracticeState[], patch: PracticePatch, tx?: Transaction): Promise<boolean> {
    const manager = tx ?? this.source.manager;
    const result = await manager.update(PracticeEntity, { id, state: In(states) }, patch);
    return result.affected === 1;
  }

  /** True while the practice is in one of `states`; it stays there until the transaction ends. */
  async holdIn(id: string, states: readonly PracticeState[], tx: Transaction): Promise<boolean> {
    const where = { id, state: In([...states]) };
    return (await tx.findOne(PracticeEntity, { where, lock: { mode: 'pessimistic_read' } })) !== null;
  }

  /** Notes the first page; a later one changes nothing. */
  async notePage(id: string, pagedAt: Date, tx: Transaction): Promise<void> {
    await tx.update(PracticeEntity, { id, pagedAt: IsNull() }, { pagedAt });
  }

  /** True for the one caller that declared a practice over which is in one of `states`. */
  async declareOver(
    id: string,
    states: readonly PracticeState[],
    declaredOverAt: Date,
    tx: Transaction,
  ): Promise<boolean> {
    const open = { id, state: In([...states]), declaredOverAt: IsNull() };
    return (await tx.update(PracticeEntity, open, { declaredOverAt })).affected === 1;
  }

  /** True for the one caller that called off the faults of a practice that goes on. */
  async callOff(id: string, calledOffAt: Date, tx: Transaction): Promise<boolean> {
    const open = {
      id,
      state: In(['live', 'restored']),
      calledOffAt: IsNull(),
      declaredOverAt: IsNull(),
    };
    return (await tx.update(PracticeEntity, open, { calledOffAt })).affected === 1;
  }

  /** Notes which sandbox a practice has, in whatever state it is. */
  async setSandbox(id: string, sandboxId: string | null): Promise<void> {
    await this.source.manager.update(PracticeEntity, { id }, { sandboxId });
  }

  /** True for the one caller that said that responders are stumped, while the practice is live. */
  async setStumped(id: string, tx: Transaction): Promise<boolean> {
    const open = { id, state: In(['live']), stumped: false };
    return (await tx.update(PracticeEntity, open, { stumped: true })).affected === 1;
  }

  /** Counts a hint, unless one was given since `before` was read: two askers do not get the same one. */
  async countHint(before: Practice, kind: ScenarioHint['kind'], tx: Transaction): Promise<boolean> {
    const { id, hintsGiven, questionsGiven } = before;
    const counted = {
      hintsGiven: hintsGiven + 1,
      questionsGiven: questionsGiven + (kind === 'question' ? 1 : 0),
    };
    return (await tx.update(PracticeEntity, { id, hintsGiven, state: In(['live']) }, counted)).affected === 1;
  }

  /** Practices with a sandbox, or in a state that somebody must conduct. */
  unfinished(): Promise<Practice[]> {
    return this.source.manager.find(PracticeEntity, {
      where: [{ state: In([...CONDUCTED_STATES]) }, { sandboxId: Not(IsNull()) }],
      order: { createdAt: 'ASC' },
    });
  }
}

/** Of two who schedule the next practice in the same moment, the database lets one. */
function refuseSecondFollower(error: unknown): never {
  const second =
    error instanceof QueryFailedError && error.driverError?.constraint === 'practices_follow_once';
  if (!second) throw error;
  throw new AppError(
    'store.conflict',
    'Somebody scheduled the next practice in the same moment: look again, it is there.',
    { cause: error },
  );
}
