/** What may be set for the traffic. */
export interface TrafficPlan {
  /** Where users find the site. */
  readonly site: string;
  readonly loginPort: number;
  readonly pagerPort: number;
  /** Periods of journeys by name, at real tempo; a journey that is left out keeps its own. 0 turns it off. */
  readonly everyMs: Readonly<Record<string, number>>;
}

/** @param periods JSON such as `{"search":2000}`; nothing or an empty text leaves every journey its own period */
export function trafficPlan(periods: string | undefined): TrafficPlan {
  return {
    site: 'http://live-builder-api-0',
    loginPort: 8080,
    pagerPort: 9099,
    everyMs: periods ? (JSON.parse(periods) as Record<string, number>) : {},
  };
}

/**
 * The journeys at the periods of a plan, without those that it turns off.
 * @throws RangeError when the plan names a journey that there is not, or a period that is none
 */
export function plannedJourneys<J extends { name: string; everyMs: number }>(
  journeys: readonly J[],
  { everyMs }: Pick<TrafficPlan, 'everyMs'>,
): J[] {
  for (const [name, periodMs] of Object.entries(everyMs)) {
    if (!journeys.some((journey) => journey.name === name))
      throw new RangeError(`there is no journey ${name}`);
    if (!Number.isFinite(periodMs) || periodMs < 0) throw new RangeError(`${name} every ${periodMs} ms`);
  }
  return journeys
    .map((journey) => ({ ...journey, everyMs: everyMs[journey.name] ?? journey.everyMs }))
    .filter((journey) => journey.everyMs > 0);
}
