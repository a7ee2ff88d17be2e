import { Inject, Injectable } from '@nestjs/common';
import type { After, AssessmentRequest, DebriefNotes, DebriefRequest } from '#contracts';
import { AppError, type Clock } from '#kernel';
import { Notices } from '#notify';
import { Transactions } from '#store';
import { TimelineService } from '#timeline';
import type { Asker } from '../asker.js';
import { AfterRepository } from '../persistence/after.repository.js';
import type { Participant } from '../plan/practice-scheduler.service.js';
import { ScenarioShelf } from '../plan/scenario-shelf.service.js';
import { PRACTICE_CLOCK } from '../practice-clock.js';
import { PracticeViews } from '../view/practice-views.service.js';
import { roleOf } from '../view/role-of.js';
import { AfterDesk } from './after-desk.js';
import { actionOf, assessmentOf, debriefOf } from './after-views.js';

/** The responders' assessment and the debrief of a practice that is over. */
@Injectable()
export class Debriefs {
  constructor(
    private readonly desk: AfterDesk,
    private readonly after: AfterRepository,
    private readonly views: PracticeViews,
    private readonly shelf: ScenarioShelf,
    private readonly notices: Notices,
    private readonly timeline: TimelineService,
    private readonly transactions: Transactions,
    @Inject(PRACTICE_CLOCK) private readonly clock: Clock,
  ) {}

  /** What was written about a practice, beside what was measured. Error: `practice.wrong-state` before its end. */
  async read(id: string, asker: Asker): Promise<After> {
    const aftermath = await this.desk.over(id);
    const [assessment, debrief, actions, measured, compared] = await Promise.all([
      this.after.assessment(id),
      this.after.debrief(id),
      this.after.actions(id),
      this.views.measured(aftermath.practice),
      // It is over: nothing is sealed any more.
      this.timeline.ofTypes(id, ['declaration.compared'], { role: null, over: true }),
    ]);
    return {
      assessment: assessment && assessmentOf(assessment),
      measured,
      declaration: compared.find((event) => event.type === 'declaration.compared')?.data ?? null,
      debrief: debrief && debriefOf(debrief),
      notes: debrief?.notes ?? null,
      actions: actions.map(actionOf),
      people: aftermath.members.map(({ personId, name }) => ({ id: personId, name })),
      mayWrite: this.desk.mayWrite(aftermath, asker),
    };
  }

  /** Writes the assessment, or writes it anew. Errors: `auth.forbidden` for all but responders, `input.invalid`. */
  async assess(id: string, person: Participant, request: AssessmentRequest): Promise<void> {
    const { practice, members } = await this.desk.entered(id, person);
    if (roleOf(members, id, person) === 'instigator')
      throw new AppError('auth.forbidden', 'The assessment is written by those who responded.');
    const known = this.shelf.of(practice).stack.journeys.map(({ name }) => name);
    const unknown = request.journeys.findIndex(({ name }) => !known.includes(name));
    if (unknown >= 0)
      throw invalid(
        `journeys.${unknown}.name`,
        `The stack has no such journey: name one of ${known.join(', ')}.`,
      );
    const at = this.clock.now();
    const { touched, journeys } = request;
    const span = { startedAt: new Date(request.startedAt), endedAt: new Date(request.endedAt) };
    const row = { practiceId: id, ...span, touched, journeys, writtenBy: person.name, writtenAt: at };
    await this.transactions.run(async (tx) => {
      await this.after.setAssessment(row, tx);
      const event = { type: 'assessment.written', occurredAt: at, data: { by: person.name } } as const;
      await this.timeline.append(id, [event], tx);
    });
  }

  /** Schedules the debrief or moves it, and tells people and channels: anybody may join. */
  async schedule(id: string, person: Participant, request: DebriefRequest): Promise<void> {
    const { practice, members } = await this.desk.entered(id, person);
    const startsAt = new Date(request.startsAt);
    const at = this.clock.now();
    if (startsAt < at) throw invalid('startsAt', 'The debrief lies in the past: choose a later start.');
    const { timeZone, minutes, place } = request;
    const row = {
      practiceId: id,
      startsAt,
      timeZone,
      minutes,
      place: place ?? null,
      scheduledBy: person.name,
    };
    const facts = {
      practiceId: id,
      title: this.shelf.neutralTitle(practice.stackId),
      startsAt: startsAt.toISOString(),
      expectedMinutes: minutes,
      timeZone,
      by: person.name,
      ...(place !== undefined && { place }),
    };
    const to = { people: members.map(({ personId }) => personId), channels: true };
    await this.transactions.run(async (tx) => {
      await this.after.setDebrief(row, tx);
      const data = { by: person.name, startsAt: facts.startsAt };
      await this.timeline.append(id, [{ type: 'debrief.scheduled', occurredAt: at, data }], tx);
      const key = `${id}/${at.toISOString()}`;
      await this.notices.tell({ kind: 'debrief.scheduled', key, to, facts, goodUntil: startsAt }, tx);
    });
  }

  /** Keeps what the debrief came to; the last who writes wins. */
  async note(id: string, person: Participant, notes: DebriefNotes): Promise<void> {
    await this.desk.entered(id, person);
    await this.transactions.run(async (tx) => {
      await this.after.setDebrief({ practiceId: id, notes }, tx);
      const event = {
        type: 'debrief.noted',
        occurredAt: this.clock.now(),
        data: { by: person.name },
      } as const;
      await this.timeline.append(id, [event], tx);
    });
  }
}

function invalid(field: string, message: string): AppError {
  return new AppError('input.invalid', message, { details: [{ field, message }] });
}
