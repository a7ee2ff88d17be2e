import { isOver, type PracticeState, type PracticeSummary } from '#contracts';

export interface SortedPractices {
  /** Running now, longest first. */
  live: PracticeSummary[];
  /** Not begun, soonest first. */
  upcoming: PracticeSummary[];
}

const RUNNING: readonly PracticeState[] = ['live', 'restored'];

/** Sorts practices that are not over the way a reader looks for them. */
export function sortPractices(practices: readonly PracticeSummary[]): SortedPractices {
  const begin = (practice: PracticeSummary) => practice.beganAt ?? practice.startsAt;
  const soonestFirst = [...practices].sort((a, b) => begin(a).localeCompare(begin(b)));
  return {
    live: soonestFirst.filter((practice) => RUNNING.includes(practice.state)),
    upcoming: soonestFirst.filter((p) => !RUNNING.includes(p.state) && !isOver(p.state)),
  };
}
