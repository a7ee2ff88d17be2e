import type { TimelineFacts } from '../facts/timeline-facts.js';
import type { PostmortemInput } from '../postmortem-input.js';

/** The instants that every postmortem compares, ISO 8601, null when it did not happen. */
export interface Moments {
  injected: string | null;
  onset: string | null;
  detected: string | null;
  acknowledged: string | null;
  firstCommand: string | null;
  impactEnded: string | null;
  restored: string | null;
  fixed: string | null;
  ended: string | null;
}

export function momentsOf({ practice, impact, verdict }: PostmortemInput, facts: TimelineFacts): Moments {
  const fixed = facts.fixed.kept().findLast((event) => event.data.fixed);
  return {
    injected: practice.beganAt,
    onset: impact.onsetAt,
    detected: earliest(facts.firstAlert?.occurredAt, facts.firstReport?.occurredAt),
    acknowledged: facts.acknowledged?.occurredAt ?? null,
    firstCommand: facts.firstCommand?.occurredAt ?? null,
    impactEnded: impact.endAt,
    restored: facts.restored?.occurredAt ?? practice.restoredAt,
    fixed: verdict.fixed ? (fixed?.occurredAt ?? null) : null,
    ended: practice.endedAt,
  };
}

/** Of whoever noticed first: the stack's monitoring, or a person who told. */
function earliest(...times: (string | undefined)[]): string | null {
  return times.filter((time) => time !== undefined).sort()[0] ?? null;
}
