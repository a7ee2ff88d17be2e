import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { SystemClock } from '#kernel';
import { ActionItems } from './after/action-items.service.js';
import { AfterDesk } from './after/after-desk.js';
import { Debriefs } from './after/debriefs.service.js';
import { PracticeArtifacts } from './artifacts/practice-artifacts.service.js';
import { Conductor } from './conduct/conductor.service.js';
import { EscalatePage } from './conduct/escalate-page.service.js';
import { PageResponders } from './conduct/page-responders.service.js';
import { PracticeRecorder } from './conduct/practice-recorder.service.js';
import { RunServicesFactory } from './conduct/run-services.factory.js';
import { ScriptedResponder } from './conduct/scripted-responder.service.js';
import { TellPeople } from './conduct/tell-people.service.js';
import { WindUp } from './conduct/wind-up.service.js';
import { PracticeEvidence } from './evidence/practice-evidence.service.js';
import { Experience } from './experience/experience.service.js';
import { MixAdviser } from './experience/mix-advice.service.js';
import { OwnHints } from './help/own-hint.service.js';
import { PracticeActions } from './life/practice-actions.service.js';
import { PracticeChanges } from './life/practice-changes.service.js';
import { Coordination } from './people/coordination.service.js';
import { OnCallResponder } from './people/on-call-responder.service.js';
import { RosterViews } from './people/roster-views.service.js';
import { SignUpNotices } from './people/sign-up-notices.service.js';
import { SignUps } from './people/sign-ups.service.js';
import { StartGate } from './people/start-gate.service.js';
import { AfterRepository } from './persistence/after.repository.js';
import { EvidenceRepository } from './persistence/evidence.repository.js';
import {
  ConductorLocks,
  DuePractices,
  ExperienceRepository,
  KnowledgeRepository,
  PlanRepository,
  PracticeListRepository,
  PracticeRepository,
  PrerequisiteRepository,
  RetentionRepository,
  RosterRepository,
  SeriesRepository,
  StackCheckRepository,
  VisitRepository,
} from './persistence/index.js';
import { FurtherPractices } from './plan/further-practices.service.js';
import { OnCallTeams } from './plan/on-call-teams.service.js';
import { PlanNotices } from './plan/plan-notices.service.js';
import { PlanWarnings } from './plan/plan-warnings.service.js';
import { PracticePlans } from './plan/practice-plans.service.js';
import { PracticeScheduler } from './plan/practice-scheduler.service.js';
import { ScenarioChoice } from './plan/scenario-choice.service.js';
import { ScenarioKnowledgeBook } from './plan/scenario-knowledge.service.js';
import { ScenarioShelf } from './plan/scenario-shelf.service.js';
import { PRACTICE_CLOCK } from './practice-clock.js';
import { Prerequisites } from './prerequisites/prerequisites.service.js';
import { ReadinessView } from './prerequisites/readiness.service.js';
import { StackChecksBook } from './prerequisites/stack-checks.service.js';
import { Retention } from './retention/retention.service.js';
import { RetentionSweep } from './retention/retention-sweep.service.js';
import { PracticeSeries } from './series/practice-series.service.js';
import { SeriesDays } from './series/series-days.service.js';
import { SeriesJobs } from './series/series-jobs.js';
import { SeriesMaker } from './series/series-maker.service.js';
import { SeriesViews } from './series/series-views.service.js';
import { PracticeTalk } from './talk/practice-talk.service.js';
import { TerminalService } from './terminal/terminal.service.js';
import { PracticeViews } from './view/practice-views.service.js';
import { VisitKeeper } from './visits/visit-keeper.service.js';
import { Visits } from './visits/visits.service.js';
import { PracticeConsoles } from './watch/practice-consoles.service.js';
import { PracticeLogs } from './watch/practice-logs.service.js';
import { SearchNotes } from './watch/search-notes.service.js';
import { StackWatch } from './watch/stack-watch.service.js';
import { Workplaces } from './workplaces/workplaces.service.js';

const SERVICES = [
  StackCheckRepository,
  StackChecksBook,
  ReadinessView,
  VisitKeeper,
  VisitRepository,
  Visits,
  Workplaces,
  PrerequisiteRepository,
  Prerequisites,
  Coordination,
  Experience,
  ExperienceRepository,
  MixAdviser,
  ConductorLocks,
  DuePractices,
  EvidenceRepository,
  AfterDesk,
  AfterRepository,
  ActionItems,
  Debriefs,
  PracticeEvidence,
  OwnHints,
  EscalatePage,
  PageResponders,
  PracticeActions,
  PracticeArtifacts,
  PracticeChanges,
  PracticeRecorder,
  PracticeListRepository,
  PracticeRepository,
  PracticeScheduler,
  KnowledgeRepository,
  ScenarioChoice,
  FurtherPractices,
  PlanNotices,
  PlanRepository,
  PlanWarnings,
  PracticePlans,
  ScenarioKnowledgeBook,
  PracticeTalk,
  PracticeViews,
  RosterRepository,
  RosterViews,
  RunServicesFactory,
  ScenarioShelf,
  ScriptedResponder,
  PracticeConsoles,
  PracticeLogs,
  SearchNotes,
  SignUpNotices,
  SignUps,
  StackWatch,
  StartGate,
  TellPeople,
  TerminalService,
  Conductor,
  WindUp,
  OnCallResponder,
  OnCallTeams,
  Retention,
  RetentionRepository,
  RetentionSweep,
  PracticeSeries,
  SeriesDays,
  SeriesJobs,
  SeriesMaker,
  SeriesRepository,
  SeriesViews,
];

/** The process of a practice. The app hands in what the services need from the other libs. */
@Module({})
// biome-ignore lint/complexity/noStaticOnlyClass: a dynamic module of Nest is such a class
export class PracticeModule {
  static with(bindings: Pick<ModuleMetadata, 'imports' | 'providers'>): DynamicModule {
    return {
      module: PracticeModule,
      imports: bindings.imports ?? [],
      providers: [
        { provide: PRACTICE_CLOCK, useClass: SystemClock },
        ...SERVICES,
        // Last, so that what is bound takes the place of what is here.
        ...(bindings.providers ?? []),
      ],
      exports: SERVICES,
    };
  }
}
