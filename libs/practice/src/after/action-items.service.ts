import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import {
  type ActionItem,
  type ActionRequest,
  type ActionsQuery,
  createPracticeRequestSchema,
  type Page,
} from '#contracts';
import { AppError, type Clock, newId } from '#kernel';
import { Notices } from '#notify';
import { Jobs, type Transaction, Transactions } from '#store';
import { TimelineService } from '#timeline';
import { AfterRepository, type StoredAction } from '../persistence/after.repository.js';
import { PracticeRepository } from '../persistence/practice.repository.js';
import { type Participant, PracticeScheduler } from '../plan/practice-scheduler.service.js';
import { ScenarioShelf } from '../plan/scenario-shelf.service.js';
import { PRACTICE_CLOCK } from '../practice-clock.js';
import { AfterDesk } from './after-desk.js';
import { actionOf } from './after-views.js';

/** Job that reminds the owner of an action item. */
export const ACTION_JOB = 'action.due';
interface ActionJob {
  actionId: string;
}

/** After the day on which it was due it is reminded of as often as this. */
const AGAIN_MS = 7 * 24 * 3_600_000;

/** What a practice showed must be done: followed until it is, and tested by playing the scenario again. */
@Injectable()
export class ActionItems implements OnApplicationBootstrap {
  constructor(
    private readonly desk: AfterDesk,
    private readonly after: AfterRepository,
    private readonly practices: PracticeRepository,
    private readonly scheduler: PracticeScheduler,
    private readonly shelf: ScenarioShelf,
    private readonly notices: Notices,
    private readonly jobs: Jobs,
    private readonly timeline: TimelineService,
    private readonly transactions: Transactions,
    @Inject(PRACTICE_CLOCK) private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.work<ActionJob>(ACTION_JOB, ({ actionId }) => this.remind(actionId));
  }

  /**
   * Of the practices in which somebody took part: what others found would give their scenarios away. Those due first
   * come before the others.
   */
  async list(person: Participant, asked: ActionsQuery): Promise<Page<'actions', ActionItem>> {
    const { rows, next } = await this.after.actionsFor(person.id, asked, this.today());
    return { actions: rows.map(actionOf), next };
  }

  /** Adds an item, and a reminder for its day. Errors: `practice.wrong-state`, `auth.forbidden`, `input.invalid`. */
  async add(practiceId: string, person: Participant, request: ActionRequest): Promise<ActionItem> {
    const { members } = await this.desk.entered(practiceId, person);
    const owner = members.find(({ personId }) => personId === request.ownerId);
    const at = this.clock.now();
    if (!owner) throw invalid('ownerId', 'Its owner must be somebody of the practice: see its people.');
    if (request.dueOn < at.toISOString().slice(0, 10))
      throw invalid('dueOn', 'That day is over: choose today or a later one.');
    const { what, dueOn } = request;
    const row = {
      ...{ id: newId(), practiceId, what, dueOn, ownerId: owner.personId, ownerName: owner.name },
      ...{ addedAt: at, doneAt: null, doneBy: null, retestId: null },
    };
    await this.transactions.run(async (tx) => {
      await this.after.addAction(row, tx);
      const data = { by: person.name, what, owner: owner.name, dueOn };
      await this.timeline.append(practiceId, [{ type: 'action.added', occurredAt: at, data }], tx);
      await this.remindAt(row.id, new Date(`${dueOn}T08:00:00Z`), tx);
    });
    return actionOf(row);
  }

  /** Says that an item is done. Errors: `resource.not-found`, `auth.forbidden`, `practice.wrong-state` when it was. */
  async done(id: string, person: Participant): Promise<ActionItem> {
    const row = await this.entered(id, person);
    const at = this.clock.now();
    await this.transactions.run(async (tx) => {
      if (!(await this.after.setDone(id, at, person.name, tx)))
        throw new AppError('practice.wrong-state', 'It is done already.');
      const data = { by: person.name, what: row.what };
      await this.timeline.append(row.practiceId, [{ type: 'action.done', occurredAt: at, data }], tx);
    });
    return actionOf({ ...row, doneAt: at, doneBy: person.name });
  }

  /** Schedules the same variant of the same scenario again, for now, with who asks as its instigator. */
  async retest(id: string, person: Participant, startsAt: string | undefined): Promise<ActionItem> {
    const row = await this.entered(id, person);
    const { scenarioId, variantSeed } = await this.practices.get(row.practiceId);
    const request = createPracticeRequestSchema.parse({
      scenario: scenarioId,
      variant: variantSeed,
      role: 'instigator',
      responder: startsAt === undefined ? 'scripted' : 'people',
      ...(startsAt !== undefined && { startsAt }),
    });
    const retestId = await this.scheduler.schedule(request, person);
    await this.transactions.run(async (tx) => {
      await this.after.setRetest(id, retestId, tx);
      const data = { by: person.name, what: row.what, retestId };
      await this.timeline.append(
        row.practiceId,
        [{ type: 'action.retested', occurredAt: this.clock.now(), data }],
        tx,
      );
    });
    return actionOf({ ...row, retestId });
  }

  private today(): string {
    return this.clock.now().toISOString().slice(0, 10);
  }

  private async entered(id: string, person: Participant): Promise<StoredAction> {
    const row = await this.after.action(id);
    if (!row) throw new AppError('resource.not-found', 'There is no such action item. See their list.');
    await this.desk.entered(row.practiceId, person);
    return row;
  }

  /** Tells the owner, and comes again until it is done. */
  private async remind(id: string): Promise<void> {
    const row = await this.after.action(id);
    if (!row || row.doneAt) return;
    const { stackId } = await this.practices.get(row.practiceId);
    const at = this.clock.now();
    const today = at.toISOString().slice(0, 10);
    const { practiceId, what: action, dueOn } = row;
    const facts = {
      practiceId,
      title: this.shelf.neutralTitle(stackId),
      action,
      dueOn,
      overdue: dueOn < today,
    };
    await this.transactions.run(async (tx) => {
      const to = { people: [row.ownerId] };
      await this.notices.tell({ kind: 'action.due', key: `${id}/${today}`, to, facts }, tx);
      await this.remindAt(id, new Date(at.getTime() + AGAIN_MS), tx);
    });
  }

  private async remindAt(actionId: string, at: Date, tx: Transaction): Promise<void> {
    const key = `${actionId}/${at.toISOString().slice(0, 10)}`;
    await this.jobs.send<ActionJob>(ACTION_JOB, { actionId }, { at, key }, tx);
  }
}

function invalid(field: string, message: string): AppError {
  return new AppError('input.invalid', message, { details: [{ field, message }] });
}
