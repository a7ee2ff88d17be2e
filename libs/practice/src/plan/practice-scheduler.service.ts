import { Inject, Injectable } from '@nestjs/common';
import type { CreatePracticeRequest, NewFeedEvent } from '#contracts';
import { FaultHostCheck } from '#faults';
import { AppError, type Clock, newId } from '#kernel';
import { findAttempt, tempoFor, type Variant } from '#scenarios';
import { Jobs, type Transaction, Transactions } from '#store';
import { TimelineService } from '#timeline';
import type { Asker } from '../asker.js';
import { PracticeRepository } from '../persistence/practice.repository.js';
import { RosterRepository } from '../persistence/roster.repository.js';
import type { Member, Practice } from '../practice.js';
import { PRACTICE_CLOCK } from '../practice-clock.js';
import { OnCallTeams } from './on-call-teams.service.js';
import { type PlanAudience, PlanNotices } from './plan-notices.service.js';
import { startOf } from './plan-times.js';
import { type ChosenScenario, ScenarioChoice } from './scenario-choice.service.js';
import { ScenarioShelf } from './scenario-shelf.service.js';
import { sendStartJobs } from './start-jobs.js';

/** A person as the practice knows them. */
export interface Participant extends Asker {
  name: string;
}

export { INJECT_JOB, PREPARE_JOB, PREPARE_LEAD_MS } from './start-jobs.js';

/** From which other practice one comes. */
export interface Origin {
  rehearses?: string;
  follows?: string;
  /** Those who take part besides the caller. */
  members?: readonly Member[];
  /** Those who take part, in place of the caller. */
  only?: readonly NewMember[];
  /** What counts as known to everybody besides what they know. */
  known?: readonly ChosenScenario[];
  /** Team whose on-call is paged, of a series whose keeper was allowed that. */
  onCallTeam?: string;
  /** Who is told of it; everybody when absent. */
  audience?: PlanAudience;
}

type NewMember = Pick<Member, 'personId' | 'name' | 'role'>;

/** A practice that could be stored. */
export interface DraftedPractice {
  practice: Practice;
  people: readonly NewMember[];
  mode: CreatePracticeRequest['mode'];
  by: string;
  audience: PlanAudience | undefined;
}

/** Puts practices on the calendar. */
@Injectable()
export class PracticeScheduler {
  constructor(
    private readonly shelf: ScenarioShelf,
    private readonly practices: PracticeRepository,
    private readonly timeline: TimelineService,
    private readonly transactions: Transactions,
    private readonly jobs: Jobs,
    @Inject(PRACTICE_CLOCK) private readonly clock: Clock,
    private readonly hostCheck: FaultHostCheck,
    private readonly rosters: RosterRepository,
    private readonly choice: ScenarioChoice,
    private readonly notices: PlanNotices,
    private readonly onCall: OnCallTeams,
  ) {}

  /**
   * Schedules a practice and returns its id. Practice, timeline and jobs are committed together.
   * Errors: `scenario.none-fits`, `scenario.seen`, `scenario.unknown`, `scenario.invalid`, `scenario.cannot-run-here`, `input.invalid`.
   */
  async schedule(request: CreatePracticeRequest, person: Participant, origin: Origin = {}): Promise<string> {
    const drafted = await this.prepare(request, person, origin);
    await this.transactions.run((tx) => this.store(drafted, tx));
    return drafted.practice.id;
  }

  /** Chooses what a practice plays, without storing anything. Errors: as {@link schedule}. */
  async prepare(
    request: CreatePracticeRequest,
    person: Participant,
    origin: Origin = {},
  ): Promise<DraftedPractice> {
    const { rehearses = null, follows = null, members = [], known = [], audience } = origin;
    const choice = await this.choice.choose(request, person, known);
    const onCallTeam = origin.onCallTeam ?? (await this.onCall.of(request, person));
    const practice = { ...this.draft(request, choice, person), rehearses, follows, onCallTeam };
    const { injections } = this.shelf.of(practice).variant.scenario;
    await this.hostCheck.assertPossible(injections.map(({ fault }) => fault));
    const own = { personId: person.id, name: person.name, role: request.role };
    const people = origin.only ?? [own, ...members.filter(({ personId }) => personId !== person.id)];
    return { practice, people, mode: request.mode, by: person.name, audience };
  }

  /** Stores a practice with its timeline and its jobs. */
  async store({ practice, people, mode, by, audience }: DraftedPractice, tx: Transaction): Promise<void> {
    const rows = people.map(({ personId, name, role }) => ({
      practiceId: practice.id,
      personId,
      name,
      role,
    }));
    await this.practices.create(practice, rows, tx);
    await this.rosters.open(practice.id, mode, tx);
    await this.timeline.append(practice.id, this.firstEvents(practice, by, people), tx);
    await sendStartJobs(this.jobs, practice, tx);
    await this.notices.remindLater(practice, tx);
    if (mode === 'group')
      await this.notices.announced(practice, by, tx, await this.noted(practice, audience));
  }

  /** Everybody reads whom it pages besides those who sign up. */
  private async noted({ onCallTeam }: Practice, audience: PlanAudience = {}): Promise<PlanAudience> {
    const team = onCallTeam === null ? null : await this.onCall.nameOf(onCallTeam);
    if (team === null) return audience;
    const paged = `Whoever is on call for ${team} when it begins, and agreed to it, is paged too.`;
    return { ...audience, note: audience.note === undefined ? paged : `${audience.note} ${paged}` };
  }

  private draft(request: CreatePracticeRequest, choice: ChosenScenario, person: Participant): Practice {
    if (request.responder === 'scripted' && request.role !== 'instigator')
      throw new AppError(
        'input.invalid',
        'A scripted responder plays for instigators: set "role" to "instigator".',
        {
          details: [{ field: 'responder', message: 'needs the role "instigator"' }],
        },
      );
    assertTimeToSignUp(request);
    const chosen = this.shelf.choose(choice.scenario, choice.variant);
    const tempo = tempoFor(chosen.variant.scenario, chosen.stack, request.tempo);
    const now = this.clock.now();
    return {
      id: newId(),
      stackId: chosen.stack.id,
      scenarioId: choice.scenario,
      variantSeed: chosen.variant.seed,
      state: 'announced',
      startsAt: this.startOf(request, now),
      timeZone: request.timeZone ?? 'UTC',
      expectedMinutes: request.expectedMinutes ?? chosen.variant.scenario.expectedMinutes,
      rehearses: null,
      follows: null,
      onCallTeam: null,
      planRevision: 0,
      tempo,
      responder: request.responder,
      attempt: attemptOf(request, chosen.variant),
      createdBy: person.id,
      createdAt: now,
      beganAt: null,
      pagedAt: null,
      restoredAt: null,
      calledOffAt: null,
      declaredOverAt: null,
      endedAt: null,
      abortReason: null,
      sandboxId: null,
      artifactsRemovedAt: null,
      stumped: false,
      hintsGiven: 0,
      questionsGiven: 0,
      fixed: null,
      collateral: [],
    };
  }

  private startOf(request: CreatePracticeRequest, now: Date): Date | null {
    const startsAt = startOf(request);
    if (startsAt && startsAt.getTime() < now.getTime())
      throw new AppError(
        'input.invalid',
        `The start ${request.localStart ?? request.startsAt} is in the past: choose a later one, or leave it out to start now.`,
        {
          details: [{ field: 'startsAt', message: 'lies in the past' }],
        },
      );
    return startsAt;
  }

  private firstEvents(
    practice: Practice,
    by: string,
    people: readonly Pick<Member, 'name' | 'role'>[],
  ): NewFeedEvent[] {
    const occurredAt = practice.createdAt;
    const startsAt = (practice.startsAt ?? occurredAt).toISOString();
    return [
      {
        type: 'practice.scheduled',
        occurredAt,
        data: { startsAt, title: this.shelf.neutralTitle(practice.stackId), by },
      },
      {
        type: 'practice.stateChanged',
        occurredAt,
        data: { from: 'draft', to: 'announced', by },
      },
      ...people.map(
        ({ name, role }): NewFeedEvent => ({
          type: 'practice.joined',
          occurredAt,
          data: { name, role },
        }),
      ),
    ];
  }
}

function assertTimeToSignUp({ mode, startsAt, localStart, responder }: CreatePracticeRequest): void {
  if (mode !== 'group') return;
  if (responder === 'scripted')
    throw new AppError('input.invalid', 'A script plays alone: leave "mode" out, or set it to "alone".', {
      details: [{ field: 'mode', message: 'needs the responder "people"' }],
    });
  if (startsAt === undefined && localStart === undefined)
    throw new AppError('input.invalid', 'A group needs time to sign up: choose a start for it.', {
      details: [{ field: 'startsAt', message: 'is needed for a group' }],
    });
}

function attemptOf({ attempt, responder }: CreatePracticeRequest, { scenario }: Variant): string | null {
  if (responder === 'scripted') return findAttempt(scenario, attempt).attempt.name;
  if (attempt === undefined) return null;
  throw new AppError(
    'input.invalid',
    'Only a scripted responder plays an attempt: set "responder" to "scripted", or leave "attempt" out.',
    { details: [{ field: 'attempt', message: 'needs the responder "scripted"' }] },
  );
}
