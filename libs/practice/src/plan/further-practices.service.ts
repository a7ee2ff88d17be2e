import { Injectable } from '@nestjs/common';
import type { CreatePracticeRequest, NextPracticeRequest } from '#contracts';
import { AppError } from '#kernel';
import { wrongState } from '../life/practice-life.js';
import { PlanRepository } from '../persistence/plan.repository.js';
import { PracticeRepository } from '../persistence/practice.repository.js';
import { roleOf } from '../view/role-of.js';
import { planPermissions } from './plan-permissions.js';
import { type Participant, PracticeScheduler } from './practice-scheduler.service.js';
import { ScenarioShelf } from './scenario-shelf.service.js';

/** Practices that come from another one: its rehearsal before, and the next one after it. */
@Injectable()
export class FurtherPractices {
  constructor(
    private readonly practices: PracticeRepository,
    private readonly plans: PlanRepository,
    private readonly shelf: ScenarioShelf,
    private readonly scheduler: PracticeScheduler,
  ) {}

  /**
   * Has a script play the very variant of a practice, at once and at the highest tempo; returns the id of that run.
   * Errors: `auth.forbidden`, `practice.wrong-state`, and those of scheduling.
   */
  async rehearse(id: string, person: Participant): Promise<string> {
    const practice = await this.practices.get(id);
    const role = roleOf(await this.practices.members([id]), id, person);
    if (role !== 'instigator')
      throw new AppError('auth.forbidden', 'Only an instigator of the practice rehearses it.');
    if (!planPermissions(practice, role, person).rehearse)
      throw wrongState('The practice cannot be rehearsed', practice.state);
    const { scenarioId: scenario, variantSeed: variant } = practice;
    const { max: tempo } = this.shelf.of(practice).stack.tempo;
    const request: CreatePracticeRequest = {
      ...{ scenario, variant, tempo, mode: 'alone', role: 'instigator', responder: 'scripted' },
    };
    return this.scheduler.schedule(request, person, { rehearses: id });
  }

  /**
   * Schedules one more practice for the same people: another scenario that none of them knows, at once unless a start
   * is given. Asked twice, it is the same one. Errors: `auth.forbidden`, `practice.wrong-state`, `scenario.none-fits`.
   */
  async next(id: string, person: Participant, request: NextPracticeRequest): Promise<string> {
    const practice = await this.practices.get(id);
    const members = await this.practices.members([id]);
    const role = roleOf(members, id, person);
    if (role === null || role === 'observer')
      throw new AppError('auth.forbidden', 'Only those who took part schedule the next one.');
    if (!planPermissions(practice, role, person).scheduleNext)
      throw wrongState('The next practice cannot be scheduled', practice.state, 'End this one first.');
    const following = await this.plans.following(id);
    if (following) return following.id;
    const responders = members.filter(({ role: of }) => of === 'responder' || of === 'coordinator');
    const people = responders.map(({ personId }) => personId);
    const creation: CreatePracticeRequest = {
      ...request,
      draw: { stack: practice.stackId, skills: [], people },
      ...{ mode: 'alone', responder: 'people', tempo: practice.tempo },
      role: role === 'coordinator' ? 'responder' : role,
    };
    return this.scheduler.schedule(creation, person, { follows: id, members });
  }
}
