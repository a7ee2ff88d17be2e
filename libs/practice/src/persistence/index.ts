import { CreatePractices1763600500000 } from './1763600500000-create-practices.js';
import { AddAttempt1763600600000 } from './1763600600000-add-attempt.js';
import { AddCalledOff1763600700000 } from './1763600700000-add-called-off.js';
import { AddPlanRevision1763700100100 } from './1763700100100-add-plan-revision.js';
import { CreateSealedReadings1763700100200 } from './1763700100200-create-sealed-readings.js';
import { AddPlan1763700100300 } from './1763700100300-add-plan.js';
import { CreateRosters1763700200000 } from './1763700200000-create-rosters.js';
import { OneCoordinator1763700200100 } from './1763700200100-one-coordinator.js';
import { CreateExperience1763700200200 } from './1763700200200-create-experience.js';
import { CreatePrerequisites1763700200300 } from './1763700200300-create-prerequisites.js';
import { CreateEvidence1763700400100 } from './1763700400100-create-evidence.js';
import { CreateAfter1763700400200 } from './1763700400200-create-after.js';
import { CreateSeries1764000300100 } from './1764000300100-create-series.js';
import { AddOnCallTeam1764000300200 } from './1764000300200-add-on-call-team.js';
import { CreateRetention1764000300400 } from './1764000300400-create-retention.js';
import { CreateVisits1764000400100 } from './1764000400100-create-visits.js';
import { OrderLists1764000500100 } from './1764000500100-order-lists.js';
import { ActionItemEntity, AssessmentEntity, DebriefEntity } from './after.entity.js';
import { EvidenceEntity } from './evidence.entity.js';
import { DeclaredExperienceEntity } from './experience.entity.js';
import { MemberEntity, PracticeEntity } from './practice.entity.js';
import { PrerequisiteEntity } from './prerequisite.entity.js';
import { RosterEntity } from './roster.entity.js';
import { OccurrenceEntity, SeriesEntity, SeriesInstigatorEntity } from './series.entity.js';
import { VisitEntity } from './visit.entity.js';

export { ConductorLocks } from './conductor-locks.js';
export { type Due, DuePractices } from './due-practices.js';
export { ExperienceRepository } from './experience.repository.js';
export { KnowledgeRepository, type KnownVariant } from './knowledge.repository.js';
export { PlanRepository } from './plan.repository.js';
export { PracticeRepository } from './practice.repository.js';
export { PracticeListRepository } from './practice-list.repository.js';
export { PrerequisiteRepository } from './prerequisite.repository.js';
export { RetentionRepository } from './retention.repository.js';
export { RosterRepository } from './roster.repository.js';
export { SeriesRepository } from './series.repository.js';
export { StackCheckRepository } from './stack-check.repository.js';
export { VisitRepository } from './visit.repository.js';

export const PRACTICE_ENTITIES = [
  PracticeEntity,
  MemberEntity,
  RosterEntity,
  DeclaredExperienceEntity,
  EvidenceEntity,
  PrerequisiteEntity,
  AssessmentEntity,
  DebriefEntity,
  ActionItemEntity,
  SeriesEntity,
  SeriesInstigatorEntity,
  OccurrenceEntity,
  VisitEntity,
];
export const PRACTICE_MIGRATIONS = [
  CreatePractices1763600500000,
  AddAttempt1763600600000,
  AddCalledOff1763600700000,
  AddPlanRevision1763700100100,
  AddPlan1763700100300,
  CreateRosters1763700200000,
  CreateSealedReadings1763700100200,
  OneCoordinator1763700200100,
  CreateExperience1763700200200,
  CreateEvidence1763700400100,
  CreatePrerequisites1763700200300,
  CreateAfter1763700400200,
  CreateSeries1764000300100,
  CreateVisits1764000400100,
  AddOnCallTeam1764000300200,
  CreateRetention1764000300400,
  OrderLists1764000500100,
];
