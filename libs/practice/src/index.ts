export { ActionItems } from './after/action-items.service.js';
export { Debriefs } from './after/debriefs.service.js';
export {
  type FinishedPractice,
  PostmortemWriter,
  type WrittenPostmortem,
} from './artifacts/postmortem-writer.port.js';
export { type OpenArtifact, PracticeArtifacts } from './artifacts/practice-artifacts.service.js';
export type { Asker } from './asker.js';
export { Conductor } from './conduct/conductor.service.js';
export { PracticeEvidence } from './evidence/practice-evidence.service.js';
export { Experience } from './experience/experience.service.js';
export { MixAdviser } from './experience/mix-advice.service.js';
export { PeopleDirectory } from './experience/people-directory.port.js';
export { type OwnHint, OwnHints } from './help/own-hint.service.js';
export { PracticeActions } from './life/practice-actions.service.js';
export { Coordination } from './people/coordination.service.js';
export { RosterViews } from './people/roster-views.service.js';
export { SignUps } from './people/sign-ups.service.js';
export { PRACTICE_ENTITIES, PRACTICE_MIGRATIONS } from './persistence/index.js';
export { FurtherPractices } from './plan/further-practices.service.js';
export { PlanNotices } from './plan/plan-notices.service.js';
export { type PlannedPerson, PlanPeople } from './plan/plan-people.port.js';
export { PracticePlans } from './plan/practice-plans.service.js';
export { type Participant, PracticeScheduler } from './plan/practice-scheduler.service.js';
export { type PracticeTeam, PracticeTeams } from './plan/practice-teams.port.js';
export { ScenarioChoice } from './plan/scenario-choice.service.js';
export { ScenarioKnowledgeBook } from './plan/scenario-knowledge.service.js';
export { ScenarioProof } from './plan/scenario-proof.port.js';
export { ScenarioShelf } from './plan/scenario-shelf.service.js';
export { PracticeModule } from './practice.module.js';
export { PRACTICE_CLOCK } from './practice-clock.js';
export { Prerequisites } from './prerequisites/prerequisites.service.js';
export { ReadinessView } from './prerequisites/readiness.service.js';
export { Retention } from './retention/retention.service.js';
export { RetentionSweep } from './retention/retention-sweep.service.js';
export { PracticeSeries } from './series/practice-series.service.js';
export { SeriesDays } from './series/series-days.service.js';
export { SeriesMaker } from './series/series-maker.service.js';
export { SeriesViews } from './series/series-views.service.js';
export { PracticeTalk } from './talk/practice-talk.service.js';
export { type TerminalRequest, TerminalService } from './terminal/terminal.service.js';
export type { TerminalSession, TerminalSink } from './terminal/terminal-session.js';
export { PracticeViews } from './view/practice-views.service.js';
export { VisitKeeper } from './visits/visit-keeper.service.js';
export { Visits } from './visits/visits.service.js';
export { type OpenConsole, PracticeConsoles } from './watch/practice-consoles.service.js';
export { PracticeLogs } from './watch/practice-logs.service.js';
export { StackWatch, type WatchedStack } from './watch/stack-watch.service.js';
