export { type AlertEvent, AlertTracker } from './alerts/alert-tracker.js';
export { computeImpact, type ImpactScope } from './impact/compute-impact.js';
export { ImpactQueries, type SeriesScope } from './impact/impact-queries.js';
export { type MeasuredJourney, type MeasuredRun, recoveryRuns } from './impact/impact-rules.js';
export {
  type ImpactEvent,
  type ImpactEventType,
  ImpactTracker,
  type ResumedImpact,
} from './impact/impact-tracker.js';
export { OutcomeStore } from './outcomes/outcome-store.js';
export { OutcomeRows, type StoredOutcome } from './outcomes/stored-outcome.js';
export {
  OutsideReader,
  type OutsideReaderOptions,
  type OutsideReading,
  type OutsideText,
} from './outside/outside-reader.js';
export type { StreamPosition } from './outside/run-sequence.js';
export { TELEMETRY_ENTITIES, TELEMETRY_MIGRATIONS } from './persistence/telemetry-tables.js';
export { ProbeRunner, type ProbeWatch } from './probes/probe-runner.js';
export {
  type KindedProbe,
  type ProbeAnswer,
  type ProbeCommand,
  type ProbeObservation,
  ProbeShell,
} from './probes/probe-shell.js';
export { TelemetryModule } from './telemetry.module.js';
export { probeFreshMs, type SteadyPlan, steadyPlan, verdictProbeEveryMs } from './verdict/steady-plan.js';
export { type SteadyRules, SteadyState } from './verdict/steady-state.js';
export {
  type DecidedVerdict,
  type VerdictEvent,
  type VerdictEventType,
  VerdictJudge,
  type VerdictRules,
} from './verdict/verdict-judge.js';
