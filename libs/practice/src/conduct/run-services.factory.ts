import { Inject, Injectable } from '@nestjs/common';
import { InjectionService } from '#faults';
import type { Clock } from '#kernel';
import { SandboxService } from '#sandbox';
import { ImpactQueries, OutcomeStore, ProbeRunner } from '#telemetry';
import { ImpactBroadcast, TimelineService } from '#timeline';
import { PracticeChanges } from '../life/practice-changes.service.js';
import { ConductorLocks } from '../persistence/conductor-locks.js';
import { DuePractices } from '../persistence/due-practices.js';
import { PracticeRepository } from '../persistence/practice.repository.js';
import { ScenarioShelf } from '../plan/scenario-shelf.service.js';
import { PRACTICE_CLOCK } from '../practice-clock.js';
import { ImpactTicker } from './impact-ticker.js';
import { PracticeRecorder } from './practice-recorder.service.js';
import type { RunServices } from './run-services.js';
import { ScriptedResponder } from './scripted-responder.service.js';
import type { WatchParts } from './watch-parts.js';
import type { WatchPlan } from './watch-plan.js';
import { WindUp } from './wind-up.service.js';

/** What a condition may rest on: every event, some at a time. */
const PAGE = { limit: 500, viewer: { role: 'instigator', over: false } } as const;

/** Hands a run of a practice what it works with. */
@Injectable()
export class RunServicesFactory {
  constructor(
    @Inject(PRACTICE_CLOCK) readonly clock: Clock,
    private readonly shelf: ScenarioShelf,
    private readonly practices: PracticeRepository,
    private readonly due: DuePractices,
    private readonly locks: ConductorLocks,
    private readonly changes: PracticeChanges,
    private readonly recorder: PracticeRecorder,
    private readonly sandboxes: SandboxService,
    private readonly injections: InjectionService,
    private readonly scripted: ScriptedResponder,
    private readonly windUp: WindUp,
    private readonly outcomes: OutcomeStore,
    private readonly probes: ProbeRunner,
    private readonly impact: ImpactQueries,
    private readonly broadcast: ImpactBroadcast,
    private readonly timeline: TimelineService,
  ) {}

  services(): RunServices {
    const { clock, shelf, practices, due, changes, recorder, sandboxes, injections, scripted, windUp } = this;
    return {
      clock,
      shelf,
      practices,
      due,
      conducts: (practiceId) => this.locks.holds(practiceId),
      changes,
      recorder,
      sandboxes,
      injections,
      scripted,
      windUp,
      watchParts: (practiceId, plan) => this.watchParts(practiceId, plan),
      eventsAfter: (practiceId, afterSeq) => this.timeline.read(practiceId, { ...PAGE, afterSeq }),
      ofTypes: (practiceId, types) => this.timeline.ofTypes(practiceId, types, PAGE.viewer),
      allEvents: (practiceId) => Array.fromAsync(this.timeline.all(practiceId)),
    };
  }

  private watchParts(practiceId: string, plan: WatchPlan): Omit<WatchParts, 'record'> {
    const ticker = new ImpactTicker(practiceId, plan, this.impact, this.broadcast, this.clock);
    return {
      sandboxes: this.sandboxes,
      outcomes: this.outcomes,
      probes: this.probes,
      impactChanged: (startedAt) => ticker.changed(startedAt),
    };
  }
}
