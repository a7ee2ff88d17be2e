import type { ScenarioFile, StackFile } from '#contracts';
import { attemptScript } from '#scenarios';
import type { Unit } from './plan-units.js';
import { atTempo, limitAt } from './tempo-times.js';
import { watchAfterScriptMs } from './watch-times.js';

/** Making a sandbox and removing it, on a machine that is busy with others. */
const AROUND_MS = 30_000;

/** Roughly how long a practice takes: the longest are begun first, so that none is left alone at the end. */
export function expectedLengthMs(
  { attempt, variant: { scenario } }: Unit,
  stack: StackFile,
  tempo: number,
): number {
  if (!attempt) return AROUND_MS + slowestExpectationMs(scenario, tempo) + 2 * atTempo(scenario.hold, tempo);
  const typing = attemptScript(attempt.attempt, stack).reduce(
    (sum, { pause }) => sum + atTempo(pause, tempo),
    0,
  );
  return AROUND_MS + slowestExpectationMs(scenario, tempo) / 2 + typing + watchAfterScriptMs(scenario, tempo);
}

function slowestExpectationMs({ expect, injections }: ScenarioFile, tempo: number): number {
  const within = [...expect.journeys, ...expect.alerts, ...expect.evidence].map((each) =>
    limitAt(each.within, tempo),
  );
  const offsets = injections.map(({ after }) => atTempo(after, tempo));
  return Math.max(0, ...within, ...offsets);
}
