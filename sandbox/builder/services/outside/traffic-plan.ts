import { readFileSync } from 'node:fs';

/** What may be set for the traffic. */
export interface TrafficPlan {
  /** Where users find the site. */
  readonly site: string;
  readonly loginPort: number;
  readonly pagerPort: number;
  /** Periods of journeys by name, at real tempo; a journey that is left out keeps its own. 0 turns it off. */
  readonly everyMs: Readonly<Record<string, number>>;
}

const DEFAULTS: TrafficPlan = {
  site: 'http://live-builder-api-0',
  loginPort: 8080,
  pagerPort: 9099,
  everyMs: {},
};

/** Reads the plan from a JSON file; the defaults without one. */
export function readTrafficPlan(path: string | undefined): TrafficPlan {
  if (path === undefined) return DEFAULTS;
  return { ...DEFAULTS, ...(JSON.parse(readFileSync(path, 'utf8')) as Partial<TrafficPlan>) };
}
