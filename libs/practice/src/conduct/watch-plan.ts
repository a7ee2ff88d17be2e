import { durationMs, type StackFile } from '#contracts';
import { invariantsOf, type Variant } from '#scenarios';
import { type KindedProbe, probeFreshMs, type SteadyPlan, steadyPlan, verdictProbeEveryMs } from '#telemetry';
import { chartBucketMs } from '../view/chart-scope.js';

/** What is watched in a practice, with every time already divided by its tempo. */
export interface WatchPlan extends Omit<SteadyPlan, 'steadyProbes'> {
  /** Of the stack and of the scenario. */
  probes: KindedProbe[];
  /** A probe's answer older than this proves nothing. */
  probeFreshMs: number;
  holdMs: number;
  /** A failure of the scenario hurts within this time, if it does. */
  onsetMs: number;
  /** Width of a bucket of the impact chart. */
  chartBucketMs: number;
  /** False for a false alarm, also for one with noise. */
  expectsImpact: boolean;
}

/** What a scenario and its stack want watched. */
export function watchPlan({ scenario }: Variant, stack: StackFile, tempo: number): WatchPlan {
  const { steadyProbes, ...steady } = steadyPlan(stack, tempo);
  const everyMs = verdictProbeEveryMs(tempo);
  // Harm stays, and is asked about only once service is back.
  const harmEveryMs = 2 * everyMs;
  const probes: KindedProbe[] = [
    ...steadyProbes,
    ...scenario.probes.rootCause.map((probe) => ({ ...probe, kind: 'rootCause' as const, everyMs })),
    ...invariantsOf(scenario, stack).map((probe) => ({
      ...probe,
      kind: 'invariant' as const,
      everyMs: harmEveryMs,
    })),
  ];
  return {
    ...steady,
    probes,
    probeFreshMs: probeFreshMs(probes, Math.max(harmEveryMs, steady.probeEveryMs)),
    holdMs: durationMs(scenario.hold) / tempo,
    onsetMs: Math.max(0, ...scenario.expect.journeys.map(({ within }) => durationMs(within))) / tempo,
    chartBucketMs: chartBucketMs(tempo),
    expectsImpact: scenario.expect.journeys.length > 0,
  };
}
