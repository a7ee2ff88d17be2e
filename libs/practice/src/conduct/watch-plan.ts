import { durationMs, type StackFile } from '#contracts';
import type { Variant } from '#scenarios';
import type { KindedProbe, MeasuredJourney } from '#telemetry';
import { chartBucketMs } from '../view/chart-scope.js';

/** Probes are commands on the nodes: at tempo 1 each runs this often, and never more often than each second. */
const PROBE_EVERY_MS = 5_000;
const LEAST_PROBE_EVERY_MS = 1_000;

/** Journeys that run less often than this are not waited for when steady state is proved. */
const STEADY_JOURNEY_EVERY_MS = 10_000;

/** At tempo 1 all must be well for this long before a sandbox counts as steady. */
const STEADY_HOLD_MS = 5_000;

/** What is watched in a practice, with every time already divided by its tempo. */
export interface WatchPlan {
  journeys: MeasuredJourney[];
  /** Those that must have succeeded before the practice may begin. */
  steadyJourneys: MeasuredJourney[];
  probes: KindedProbe[];
  probeEveryMs: number;
  /** A probe's answer older than this proves nothing. */
  probeFreshMs: number;
  steadyHoldMs: number;
  holdMs: number;
  /** Width of a bucket of the impact chart. */
  chartBucketMs: number;
  /** False for a false alarm. */
  expectsImpact: boolean;
}

/** What a scenario and its stack want watched. */
export function watchPlan({ scenario }: Variant, stack: StackFile, tempo: number): WatchPlan {
  const journeys = stack.journeys.map(({ name, title, everyMs, slowMs }) => ({
    name,
    title,
    everyMs: everyMs / tempo,
    slowMs,
  }));
  const probes: KindedProbe[] = [
    ...stack.probes.map((probe) => ({ ...probe, kind: 'steady' as const })),
    ...scenario.probes.rootCause.map((probe) => ({ ...probe, kind: 'rootCause' as const })),
    ...scenario.probes.invariants.map((probe) => ({ ...probe, kind: 'invariant' as const })),
  ];
  const probeEveryMs = Math.max(LEAST_PROBE_EVERY_MS, PROBE_EVERY_MS / tempo);
  const slowestMs = Math.max(0, ...probes.map((probe) => probe.timeoutMs));
  return {
    journeys,
    steadyJourneys: journeys.filter((journey) => journey.everyMs <= STEADY_JOURNEY_EVERY_MS),
    probes,
    probeEveryMs,
    probeFreshMs: probeEveryMs + 2 * slowestMs,
    steadyHoldMs: STEADY_HOLD_MS / tempo,
    holdMs: durationMs(scenario.hold) / tempo,
    chartBucketMs: chartBucketMs(tempo),
    expectsImpact: scenario.expect.journeys.length > 0,
  };
}
