import { Inject, Injectable } from '@nestjs/common';
import type { StackFile, VisitView } from '#contracts';
import { AppError, type Clock, newId } from '#kernel';
import { StackCatalogue } from '#sandbox';
import { Jobs, type Transaction, Transactions } from '#store';
import { PlanRepository } from '../persistence/plan.repository.js';
import { VisitRepository } from '../persistence/visit.repository.js';
import { PlanPeople } from '../plan/plan-people.port.js';
import { PRACTICE_CLOCK } from '../practice-clock.js';
import { StackChecksBook } from '../prerequisites/stack-checks.service.js';
import { loginNodes } from '../prerequisites/what-a-stack-asks.js';
import { END_VISIT_JOB, PREPARE_VISIT_JOB, VISIT_MS, type Visit } from './visit.js';
import { VisitKeeper } from './visit-keeper.service.js';

/** People look around in a healthy sandbox of a stack: one each, as many as leave room for practices. */
@Injectable()
export class Visits {
  constructor(
    private readonly visits: VisitRepository,
    private readonly plans: PlanRepository,
    private readonly people: PlanPeople,
    private readonly stacks: StackCatalogue,
    private readonly checks: StackChecksBook,
    private readonly keeper: VisitKeeper,
    private readonly jobs: Jobs,
    private readonly transactions: Transactions,
    @Inject(PRACTICE_CLOCK) private readonly clock: Clock,
  ) {}

  /** Asks for a visit; it is prepared by a job. Errors: `stack.unknown`, `visit.already`, `visit.no-room`. */
  async ask(personId: string, stackId: string): Promise<void> {
    this.stacks.get(stackId);
    const askedAt = this.clock.now();
    const endsAt = new Date(askedAt.getTime() + VISIT_MS);
    const visit: Visit = {
      ...{ id: newId(), personId, stackId, askedAt, endsAt },
      ...{ state: 'preparing', sandboxId: null, trouble: null },
    };
    await this.transactions.run(async (tx) => {
      await this.visits.hold(tx);
      await this.assertAllowed(visit, tx);
      await this.visits.add(visit, tx);
      const data = { visitId: visit.id };
      await this.jobs.send(PREPARE_VISIT_JOB, data, { key: visit.id }, tx);
      await this.jobs.send(END_VISIT_JOB, data, { key: visit.id, at: endsAt }, tx);
    });
  }

  /** The last visit of somebody as they see it; null when they never had one. */
  async mine(personId: string): Promise<VisitView | null> {
    const visit = await this.visits.latestOf(personId);
    if (!visit) return null;
    const { file } = this.stacks.get(visit.stackId);
    return viewOf(visit, file, await this.checks.of(personId, file));
  }

  /** Ends somebody's visit before its time. Error: `visit.not-open` when they have none. */
  async leave(personId: string): Promise<void> {
    const visit = await this.visits.latestOf(personId);
    if (!visit || visit.state === 'over')
      throw new AppError('visit.not-open', 'You have no visit that could be ended.');
    await this.keeper.end(visit.id);
  }

  private async assertAllowed({ personId, askedAt, endsAt }: Visit, tx: Transaction): Promise<void> {
    const others = await this.visits.unfinished(tx);
    if (others.some((other) => other.personId === personId && other.state !== 'over'))
      throw new AppError('visit.already', 'You look around already: end that visit first.');
    const { capacity } = this.people;
    const most = Math.ceil(capacity / 2);
    if (others.length >= most)
      throw new AppError(
        'visit.no-room',
        `${most === 1 ? 'Somebody looks' : `${most} people look`} around at this moment, and no more sandboxes are lent for it: try again later.`,
      );
    const practices = await this.plans.overlapping(askedAt, endsAt, null);
    if (others.length + practices.length + 1 > capacity)
      throw new AppError(
        'visit.no-room',
        'Practices of the next hour need all sandboxes that fit on this machine: try again after them.',
      );
  }
}

function viewOf(visit: Visit, stack: StackFile, checks: VisitView['checks']): VisitView {
  const { id, state, endsAt, trouble } = visit;
  const open = state === 'open';
  return {
    ...{ id, state, trouble, checks },
    stack: stack.id,
    title: stack.title,
    endsAt: endsAt.toISOString(),
    nodes: loginNodes(stack).map(({ name, title }) => ({ name, title })),
    consoles: stack.consoles.map(({ name, title }) => ({ name, title })),
    logs: stack.logs ? { searches: stack.logs.searches } : null,
    guide: stack.guide !== undefined,
    can: { openTerminal: open, watchStack: open },
  };
}
