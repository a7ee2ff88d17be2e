import type { Probe, StackFile } from '#contracts';
import type { MeasuredJourney } from '../impact/impact-rules.js';
import type { KindedProbe } from '../probes/probe-shell.js';

/** Probes are commands on the nodes: at tempo 1 each runs this often, and never more often than each second. */
const PROBE_EVERY_MS = 5_000;
const LEAST_PROBE_EVERY_MS = 1_000;

/** The cause and what was harmed do not come and go like service does: they are looked at half as often. */
const VERDICT_PROBE_EVERY_MS = 10_000;
const LEAST_VERDICT_PROBE_EVERY_MS = 3_000;

/** Journeys that run less often than this are not waited for when steady state is proved. */
const STEADY_JOURNEY_EVERY_MS = 10_000;

/** At tempo 1 all must be well for this long before a sandbox counts as steady. */
const STEADY_HOLD_MS = 5_000;

/** What proves that a stack is steady, with every time already divided by the tempo. */
export interface SteadyPlan {
  /** All journeys of the stack. */
  journeys: MeasuredJourney[];
  /** Those that must have succeeded. */
  steadyJourneys: MeasuredJourney[];
  steadyProbes: KindedProbe[];
  probeEveryMs: number;
  steadyHoldMs: number;
}

/** What a stack itself wants watched. */
export function steadyPlan(stack: StackFile, tempo: number): SteadyPlan {
  const journeys = stack.journeys.map(({ name, title, everyMs, slowMs }) => ({
    name,
    title,
    everyMs: everyMs / tempo,
    slowMs,
  }));
  return {
    journeys,
    steadyJourneys: journeys.filter((journey) => journey.everyMs <= STEADY_JOURNEY_EVERY_MS),
    steadyProbes: stack.probes.map((probe) => ({ ...probe, kind: 'steady' as const })),
    probeEveryMs: Math.max(LEAST_PROBE_EVERY_MS, PROBE_EVERY_MS / tempo),
    steadyHoldMs: STEADY_HOLD_MS / tempo,
  };
}

/** How often the probes of the cause and of what was harmed are run. */
export function verdictProbeEveryMs(tempo: number): number {
  return Math.max(LEAST_VERDICT_PROBE_EVERY_MS, VERDICT_PROBE_EVERY_MS / tempo);
}

/** Age from which on the answer of a probe proves nothing, when each is asked every `everyMs`. */
export function probeFreshMs(probes: readonly Pick<Probe, 'timeoutMs'>[], everyMs: number): number {
  return everyMs + 2 * Math.max(0, ...probes.map((probe) => probe.timeoutMs));
}
