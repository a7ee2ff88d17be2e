import { Inject, Injectable } from '@nestjs/common';
import type { CreatePracticeRequest, NewFeedEvent } from '#contracts';
import { FaultHostCheck } from '#faults';
import { AppError, type Clock, newId } from '#kernel';
import { findAttempt, type Variant } from '#scenarios';
import { Jobs, Transactions } from '#store';
import { TimelineService } from '#timeline';
import type { Asker } from '../asker.js';
import { PracticeRepository } from '../persistence/practice.repository.js';
import { RosterRepository } from '../persistence/roster.repository.js';
import type { Practice } from '../practice.js';
import { PRACTICE_CLOCK } from '../practice-clock.js';
import { type ChosenScenario, ScenarioChoice } from './scenario-choice.service.js';
import { ScenarioShelf } from './scenario-shelf.service.js';

/** A person as the practice knows them. */
export interface Participant extends Asker {
  name: string;
}

/** Jobs of a practice. Each carries `{practiceId}`. */
export const PREPARE_JOB = 'practice.prepare';
export const INJECT_JOB = 'practice.inject';

/** Before the start a sandbox is leased and proved healthy: this long before, which covers a cold provision. */
export const PREPARE_LEAD_MS = 120_000;

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
  ) {}

  /**
   * Schedules a practice and returns its id. Practice, timeline and jobs are committed together.
   * Errors: `scenario.none-fits`, `scenario.seen`, `scenario.unknown`, `scenario.invalid`, `scenario.cannot-run-here`, `input.invalid`.
   */
  async schedule(request: CreatePracticeRequest, person: Participant): Promise<string> {
    const practice = this.draft(request, await this.choice.choose(request, person), person);
    const { injections } = this.shelf.of(practice).variant.scenario;
    await this.hostCheck.assertPossible(injections.map(({ fault }) => fault));
    await this.transactions.run(async (tx) => {
      const member = { practiceId: practice.id, personId: person.id, name: person.name, role: request.role };
      await this.practices.create(practice, [member], tx);
      await this.rosters.open(practice.id, request.mode, tx);
      await this.timeline.append(practice.id, this.firstEvents(practice, person, request), tx);
      await this.sendJobs(practice, tx);
    });
    return practice.id;
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
    const tempo = this.shelf.tempoFor(chosen.stack, request.tempo);
    const now = this.clock.now();
    return {
      id: newId(),
      stackId: chosen.stack.id,
      scenarioId: choice.scenario,
      variantSeed: chosen.variant.seed,
      state: 'announced',
      startsAt: this.startOf(request, now),
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
      stumped: false,
      hintsGiven: 0,
      questionsGiven: 0,
      fixed: null,
      collateral: [],
    };
  }

  private startOf(request: CreatePracticeRequest, now: Date): Date | null {
    if (request.startsAt === undefined) return null;
    const startsAt = new Date(request.startsAt);
    if (startsAt.getTime() < now.getTime())
      throw new AppError(
        'input.invalid',
        `The start ${request.startsAt} is in the past: choose a later one, or leave it out to start now.`,
        {
          details: [{ field: 'startsAt', message: 'lies in the past' }],
        },
      );
    return startsAt;
  }

  private firstEvents(
    practice: Practice,
    person: Participant,
    request: CreatePracticeRequest,
  ): NewFeedEvent[] {
    const occurredAt = practice.createdAt;
    const startsAt = (practice.startsAt ?? occurredAt).toISOString();
    return [
      {
        type: 'practice.scheduled',
        occurredAt,
        data: { startsAt, title: this.shelf.neutralTitle(practice.stackId), by: person.name },
      },
      {
        type: 'practice.stateChanged',
        occurredAt,
        data: { from: 'draft', to: 'announced', by: person.name },
      },
      { type: 'practice.joined', occurredAt, data: { name: person.name, role: request.role } },
    ];
  }

  private async sendJobs(practice: Practice, tx: Parameters<Jobs['send']>[3]): Promise<void> {
    const { id, startsAt } = practice;
    const data = { practiceId: id };
    const key = `${id}/${practice.planRevision}`;
    if (!startsAt) {
      await this.jobs.send(PREPARE_JOB, data, { key }, tx);
      return;
    }
    // An instant that is past is due at once, whatever this server's clock says.
    const prepareAt = new Date(startsAt.getTime() - PREPARE_LEAD_MS);
    await this.jobs.send(PREPARE_JOB, data, { at: prepareAt, key }, tx);
    await this.jobs.send(INJECT_JOB, data, { at: startsAt, key }, tx);
  }
}

function assertTimeToSignUp({ mode, startsAt, responder }: CreatePracticeRequest): void {
  if (mode !== 'group') return;
  if (responder === 'scripted')
    throw new AppError('input.invalid', 'A script plays alone: leave "mode" out, or set it to "alone".', {
      details: [{ field: 'mode', message: 'needs the responder "people"' }],
    });
  if (startsAt === undefined)
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
