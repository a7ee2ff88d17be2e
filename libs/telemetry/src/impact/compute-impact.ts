import type { Impact, JourneyImpact } from '#contracts';
import {
  isoOf,
  type MeasuredJourney,
  type MeasuredRun,
  recoveryRuns,
  type TimedRun,
  timedRun,
} from './impact-rules.js';

export interface ImpactScope {
  /** Order and titles of the result; runs of other journeys are left out. */
  journeys: readonly MeasuredJourney[];
  /** Begin of the injection: runs that started earlier do not count, whatever became of them. */
  armedAt: Date;
}

interface JourneyRuns {
  journey: MeasuredJourney;
  runs: TimedRun[];
}

/**
 * The impact of a whole recording, in any order of its runs. The window reaches from the start of the first
 * failed run to the start of the good run that made the last failing journey healthy; when journeys fail again
 * later, the window reaches over the quiet time between. A journey is healthy again by the good run that ended
 * first of those that started after its last failed run had ended, once {@link recoveryRuns} of them are in.
 */
export function computeImpact(runs: Iterable<MeasuredRun>, scope: ImpactScope): Impact {
  const byJourney = groupRuns(runs, scope);
  const onsetMs = Math.min(...byJourney.map(firstFailureMs));
  if (onsetMs === Infinity) return { onsetAt: null, endAt: null, journeys: byJourney.map(untouched) };
  const endMs = Math.max(...byJourney.map(recoveryMs));
  return {
    onsetAt: isoOf(onsetMs),
    endAt: endMs === Infinity ? null : isoOf(endMs),
    journeys: byJourney.map((each) => impactWithin(each, onsetMs, endMs)),
  };
}

function groupRuns(runs: Iterable<MeasuredRun>, scope: ImpactScope): JourneyRuns[] {
  const groups = new Map(
    scope.journeys.map((journey) => [journey.name, { journey, runs: [] as TimedRun[] }]),
  );
  for (const run of runs) {
    const group = groups.get(run.journey);
    if (!group) continue;
    const timed = timedRun(run, group.journey);
    if (timed.startMs >= scope.armedAt.getTime()) group.runs.push(timed);
  }
  return [...groups.values()];
}

function firstFailureMs({ runs }: JourneyRuns): number {
  return runs.reduce((first, run) => (run.ok ? first : Math.min(first, run.startMs)), Infinity);
}

/** Start of the run that made the journey healthy; Infinity while it fails, -Infinity when it never failed. */
function recoveryMs({ journey, runs }: JourneyRuns): number {
  const failures = runs.filter((run) => !run.ok);
  if (failures.length === 0) return -Infinity;
  const lastEndMs = failures.reduce((last, run) => Math.max(last, run.endMs), -Infinity);
  const good = runs
    .filter((run) => run.ok && run.startMs > lastEndMs)
    .sort((a, b) => a.endMs - b.endMs || a.startMs - b.startMs);
  return good.length < recoveryRuns(journey) ? Infinity : (good[0] as TimedRun).startMs;
}

function untouched({ journey }: JourneyRuns): JourneyImpact {
  return impactWithin({ journey, runs: [] }, 0, 0);
}

function impactWithin({ journey, runs }: JourneyRuns, fromMs: number, toMs: number): JourneyImpact {
  const within = runs.filter((run) => run.startMs >= fromMs && run.startMs < toMs);
  const failures = within.filter((run) => !run.ok).map((run) => run.startMs);
  return {
    name: journey.name,
    title: journey.title,
    requests: within.length,
    failed: failures.length,
    slow: within.filter((run) => run.slow).length,
    failedShare: within.length === 0 ? 0 : failures.length / within.length,
    firstFailedAt: failures.length === 0 ? null : isoOf(failures.reduce((a, b) => Math.min(a, b))),
    lastFailedAt: failures.length === 0 ? null : isoOf(failures.reduce((a, b) => Math.max(a, b))),
  };
}
