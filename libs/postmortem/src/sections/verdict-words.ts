import type { TimelineFacts } from '../facts/timeline-facts.js';
import type { PostmortemInput } from '../postmortem-input.js';

export type VerdictStanding = 'fixed' | 'workaround' | 'undecided' | 'broken' | 'aborted';

/** Which of the possible ends this is. */
export function verdictStanding({ practice, verdict }: PostmortemInput): VerdictStanding {
  if (verdict.restored) {
    if (verdict.fixed === null) return 'undecided';
    return verdict.fixed ? 'fixed' : 'workaround';
  }
  return practice.state === 'aborted' ? 'aborted' : 'broken';
}

const TITLES: Record<VerdictStanding, string> = {
  fixed: 'Restored and fixed',
  workaround: 'Restored by a workaround',
  undecided: 'Restored',
  broken: 'Not restored',
  aborted: 'Stopped before it was restored',
};

export function verdictTitle(input: PostmortemInput): string {
  return TITLES[verdictStanding(input)];
}

/** The verdict in one or two sentences. */
export function verdictSentence(input: PostmortemInput, facts: TimelineFacts): string {
  switch (verdictStanding(input)) {
    case 'fixed': {
      const later = facts.fixed.kept().some((event) => !event.data.fixed);
      return later
        ? 'Service was restored by a workaround first; the cause was removed later.'
        : 'Service was restored and its cause was removed.';
    }
    case 'workaround':
      return 'Service was restored by a workaround: users were well, and the cause was still there.';
    case 'undecided':
      return 'Service was restored; whether its cause is gone was not decided.';
    case 'aborted':
      return 'The practice was stopped before service was restored.';
    case 'broken':
      return 'Service was not restored for the time that the scenario asks for.';
  }
}
