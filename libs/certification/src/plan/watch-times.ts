import type { ScenarioFile } from '#contracts';
import { atTempo } from './tempo-times.js';

/** After the last line of a decoy that did help, service would be well again in this time, at tempo 1… */
const RECOVERY_MS = 60_000;
/** …and in this time at any tempo: services start no faster. */
const LEAST_RECOVERY_MS = 12_000;
/** Between the moment in which a verdict is due and the moment in which it is told. */
const TELLING_MS = 3_000;

/** How long nobody must act before one may say that an incident does not pass by itself. */
export function watchAloneMs({ hold }: Pick<ScenarioFile, 'hold'>, tempo: number): number {
  return atTempo(hold, tempo) + TELLING_MS;
}

/** How long one must watch after the last line of an attempt before one may say that it did not help. */
export function watchAfterScriptMs({ hold }: Pick<ScenarioFile, 'hold'>, tempo: number): number {
  return atTempo(hold, tempo) + Math.max(LEAST_RECOVERY_MS, RECOVERY_MS / tempo) + TELLING_MS;
}
