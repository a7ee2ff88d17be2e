import { type Impact, isOver, type PracticeState } from '#contracts';
import { clockOf, spanOf } from '../time/duration.js';

/** The answer to "is it broken for users, and since when". */
export interface UserStatus {
  tone: 'broken' | 'well' | 'idle';
  /** The answer in words. */
  headline: string;
  /** Instant that a clock counts from, or null when nothing is to be counted. */
  sinceAt: string | null;
  /** What stands beside the headline when no clock runs. */
  note: string | null;
}

/** Pure: from the measured impact and the state of the practice. */
export function userStatusOf(impact: Pick<Impact, 'onsetAt' | 'endAt'>, state: PracticeState): UserStatus {
  const { onsetAt, endAt } = impact;
  if (onsetAt !== null && endAt === null) {
    return isOver(state)
      ? { tone: 'broken', headline: 'Still broken at the end', sinceAt: null, note: null }
      : { tone: 'broken', headline: 'Broken for users', sinceAt: onsetAt, note: null };
  }
  if (onsetAt !== null && endAt !== null) {
    const lastedMs = Date.parse(endAt) - Date.parse(onsetAt);
    const headline = isOver(state) ? 'Users suffered' : 'Users are well again';
    return {
      tone: isOver(state) ? 'idle' : 'well',
      headline,
      sinceAt: null,
      note: `broken for ${lasted(lastedMs)}`,
    };
  }
  if (state === 'live' || state === 'ready') {
    return { tone: 'well', headline: 'Users are well', sinceAt: null, note: 'no failed request so far' };
  }
  if (isOver(state)) return { tone: 'idle', headline: 'No user suffered', sinceAt: null, note: null };
  return { tone: 'idle', headline: 'Not begun', sinceAt: null, note: null };
}

const lasted = (ms: number): string => (ms < 60_000 ? spanOf(ms) : clockOf(ms));
