import { Inject, Injectable } from '@nestjs/common';
import type {
  MoveRequest,
  NewFeedEvent,
  PlanCheck,
  PlanCheckRequest,
  PlanView,
  PracticeState,
} from '#contracts';
import { AppError, type Clock } from '#kernel';
import { Jobs, Notifications, type Transaction, Transactions } from '#store';
import { TimelineService } from '#timeline';
import type { Asker } from '../asker.js';
import { PRACTICE_CHANNEL } from '../life/practice-channel.js';
import { wrongState } from '../life/practice-life.js';
import { PlanRepository } from '../persistence/plan.repository.js';
import { PracticeRepository } from '../persistence/practice.repository.js';
import { SeriesRepository } from '../persistence/series.repository.js';
import type { Practice } from '../practice.js';
import { PRACTICE_CLOCK } from '../practice-clock.js';
import { roleOf } from '../view/role-of.js';
import { OnCallTeams } from './on-call-teams.service.js';
import { PlanNotices } from './plan-notices.service.js';
import { BEFORE_START, planPermissions } from './plan-permissions.js';
import { localTime, startOf } from './plan-times.js';
import { endOf, PlanWarnings } from './plan-warnings.service.js';
import type { Participant } from './practice-scheduler.service.js';
import { ScenarioProof } from './scenario-proof.port.js';
import { cancelStartJobs, sendStartJobs } from './start-jobs.js';

/** A practice whose sandbox is held already is put off by this much at most. */
const HELD_FOR_MS = 3_600_000;
const HELD_STATES: readonly PracticeState[] = ['preparing', 'ready'];
const DEFAULT_MINUTES = 120;

/** When practices take place: seen, moved and called off. */
@Injectable()
export class PracticePlans {
  constructor(
    private readonly practices: PracticeRepository,
    private readonly plans: PlanRepository,
    private readonly series: SeriesRepository,
    private readonly warnings: PlanWarnings,
    private readonly onCall: OnCallTeams,
    private readonly notices: PlanNotices,
    private readonly proof: ScenarioProof,
    private readonly timeline: TimelineService,
    private readonly transactions: Transactions,
    private readonly jobs: Jobs,
    private readonly notifications: Notifications,
    @Inject(PRACTICE_CLOCK) private readonly clock: Clock,
  ) {}

  /** The plan of a practice as somebody may see it. Errors: `resource.not-found`. */
  async view(id: string, asker: Asker): Promise<PlanView> {
    const practice = await this.practices.get(id);
    const members = await this.practices.members([id]);
    const role = roleOf(members, id, asker);
    const can = planPermissions(practice, role, asker);
    const from = practice.startsAt ?? practice.createdAt;
    const { timeZone, expectedMinutes } = practice;
    const personIds = members.map(({ personId }) => personId);
    const span = { from, timeZone, expectedMinutes, personIds, practiceId: id };
    const open = BEFORE_START.includes(practice.state);
    const knows = role === 'instigator';
    const of = await this.series.ofPractice(id);
    return {
      ...spanOf(span),
      warnings: open ? await this.warnings.of(span) : [],
      revision: practice.planRevision,
      certificate: knows ? await this.proof.of(practice.scenarioId, practice.variantSeed) : null,
      rehearsals: knows ? (await this.plans.rehearsals(id)).map(rehearsalOf) : null,
      onCall: open ? await this.onCall.view(practice) : null,
      series: of && { id: of.series.id, name: of.series.name, on: of.on },
      can,
    };
  }

  /** What speaks against a plan before it is made. Error: `input.invalid`. */
  async check(request: PlanCheckRequest, asker: Asker): Promise<PlanCheck> {
    const { timeZone = 'UTC', expectedMinutes = DEFAULT_MINUTES, people } = request;
    const from = startOf(request) ?? this.clock.now();
    const span = { from, timeZone, expectedMinutes, personIds: [asker.id, ...people], practiceId: null };
    return { ...spanOf(span), warnings: await this.warnings.of(span) };
  }

  /**
   * Moves a practice that has not begun; its people are told. Whoever acts on the old plan finds that it has changed.
   * Errors: `resource.not-found`, `auth.forbidden`, `practice.wrong-state`, `input.invalid`, `store.conflict`.
   */
  async move(id: string, person: Participant, request: MoveRequest): Promise<void> {
    const practice = await this.allowed(id, person, 'move', 'The practice cannot be moved');
    const before = practice.startsAt;
    if (!before)
      throw wrongState('The practice cannot be moved', practice.state, 'It begins as soon as it is ready.');
    const { timeZone = practice.timeZone, expectedMinutes = practice.expectedMinutes, reason } = request;
    const startsAt = startOf({ ...request, timeZone }) ?? before;
    this.assertPossible(practice, startsAt);
    const planned = {
      ...practice,
      startsAt,
      timeZone,
      expectedMinutes,
      planRevision: practice.planRevision + 1,
    };
    const moved: NewFeedEvent = {
      type: 'practice.moved',
      occurredAt: this.clock.now(),
      data: {
        from: before.toISOString(),
        startsAt: startsAt.toISOString(),
        timeZone,
        expectedMinutes,
        by: person.name,
        ...(reason && { reason }),
      },
    };
    await this.transactions.run(async (tx) => {
      if (!(await this.plans.replan(practice, [practice.state], { startsAt, timeZone, expectedMinutes }, tx)))
        throw new AppError(
          'store.conflict',
          'The practice was moved, or went on, in the same moment: look again.',
        );
      await this.timeline.append(id, [moved], tx);
      await cancelStartJobs(this.jobs, practice, tx);
      await sendStartJobs(this.jobs, planned, tx);
      await this.notices.remindLater(planned, tx);
      await this.notices.moved(planned, before, person.name, reason, tx);
      await this.notifications.notify(PRACTICE_CHANNEL, id, tx);
    });
  }

  /**
   * Calls a practice off that has not begun; its people are told why.
   * Errors: `resource.not-found`, `auth.forbidden`, `practice.wrong-state`.
   */
  async callOff(id: string, person: Participant, reason: string): Promise<void> {
    const practice = await this.allowed(id, person, 'callOff', 'The practice cannot be called off');
    await this.transactions.run(async (tx) => {
      if (!(await this.end(practice, person.name, reason, tx)))
        throw wrongState(
          'The practice cannot be called off',
          practice.state,
          'It has begun: stop it instead.',
        );
      await this.notices.calledOff(practice, person.name, reason, tx);
      await cancelStartJobs(this.jobs, practice, tx);
      await this.notifications.notify(PRACTICE_CHANNEL, id, tx);
    });
  }

  private async end({ id }: Practice, by: string, reason: string, tx: Transaction): Promise<boolean> {
    const at = this.clock.now();
    const patch = { abortReason: reason, endedAt: at };
    const from = await this.practices.advance(id, 'aborted', patch, tx);
    if (from === null || !BEFORE_START.includes(from)) {
      // It began in the meantime: nothing of this may stay.
      if (from !== null)
        throw wrongState('The practice cannot be called off', from, 'It has begun: stop it instead.');
      return false;
    }
    const data = { from, to: 'aborted' as const, by, reason };
    await this.timeline.append(id, [{ type: 'practice.stateChanged', occurredAt: at, data }], tx);
    return true;
  }

  private assertPossible(practice: Practice, startsAt: Date): void {
    const nowMs = this.clock.now().getTime();
    if (startsAt.getTime() < nowMs) throw past();
    if (!HELD_STATES.includes(practice.state) || startsAt.getTime() <= nowMs + HELD_FOR_MS) return;
    throw new AppError(
      'input.invalid',
      'Its sandbox is held already: put it off by an hour at most, or call it off and schedule another one.',
      { details: [{ field: 'startsAt', message: 'is more than an hour from now' }] },
    );
  }

  private async allowed(
    id: string,
    person: Participant,
    what: 'move' | 'callOff',
    action: string,
  ): Promise<Practice> {
    const practice = await this.practices.get(id);
    const role = roleOf(await this.practices.members([id]), id, person);
    if (planPermissions(practice, role, person)[what]) return practice;
    if (!BEFORE_START.includes(practice.state)) throw wrongState(action, practice.state);
    throw new AppError(
      'auth.forbidden',
      `${action}: only its instigators, and whoever scheduled it, do that.`,
    );
  }
}

function past(): AppError {
  return new AppError('input.invalid', 'The start is in the past: choose a later one.', {
    details: [{ field: 'startsAt', message: 'lies in the past' }],
  });
}

function spanOf({
  from,
  timeZone,
  expectedMinutes,
}: {
  from: Date;
  timeZone: string;
  expectedMinutes: number;
}) {
  return {
    startsAt: from.toISOString(),
    endsAt: endOf({ from, expectedMinutes }).toISOString(),
    timeZone,
    localStart: localTime(from, timeZone),
    expectedMinutes,
  };
}

function rehearsalOf({ id, state, restoredAt, fixed, createdAt }: Practice) {
  return { id, state, restored: restoredAt ? true : null, fixed, startedAt: createdAt.toISOString() };
}
