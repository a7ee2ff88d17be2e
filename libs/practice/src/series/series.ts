import type { PracticeMode, RosterLimits, ScenarioWish, SeriesRule } from '#contracts';

/** Practices that come again and again. */
export interface Series {
  id: string;
  name: string;
  mode: PracticeMode;
  rule: SeriesRule;
  teamId: string | null;
  wish: ScenarioWish;
  expectedMinutes: number | null;
  limits: RosterLimits | null;
  daysAhead: number;
  /** Whoever is on call in the team responds too. */
  pageOnCall: boolean;
  createdBy: string;
  createdByName: string;
  createdAt: Date;
  pausedAt: Date | null;
  endedAt: Date | null;
  /** Counts its changes: a job of an earlier one finds that there is another. */
  revision: number;
}

/** What is known of one day of a series; a day without it is as the rule says. */
export interface Occurrence {
  seriesId: string;
  /** Day by the rule, `2026-11-23`. */
  plannedOn: string;
  practiceId: string | null;
  madeAt: Date | null;
  /** Start in place of the rule's, on the clocks of the zone of the series. */
  localStart: string | null;
  /** Who skipped it and why. */
  skipped: string | null;
  /** Why it could not be made. */
  failure: string | null;
}

/** Somebody who instigates what is made from now on. */
export interface SeriesInstigator {
  seriesId: string;
  personId: string;
  name: string;
  since: Date;
}

/** True while practices are made. */
export function isGoing({ pausedAt, endedAt }: Series): boolean {
  return pausedAt === null && endedAt === null;
}
