import type { VisitState } from '#contracts';

/** Somebody's look around in a healthy sandbox. It is theirs alone. */
export interface Visit {
  id: string;
  personId: string;
  stackId: string;
  state: VisitState;
  askedAt: Date;
  endsAt: Date;
  /** Has one exactly while it is open, and for a moment after. */
  sandboxId: string | null;
  /** Why it ended before it was open. */
  trouble: string | null;
}

/** A visit lasts so long at most: time enough for some twenty nodes and as many pages. */
export const VISIT_MS = 60 * 60_000;

/** Jobs of a visit. Each carries `{visitId}`. */
export const PREPARE_VISIT_JOB = 'visit.prepare';
export const END_VISIT_JOB = 'visit.end';
