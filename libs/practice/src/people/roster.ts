import type { PracticeMode, PracticeRole, RosterLimits } from '#contracts';
import type { Member } from '../practice.js';

/** How people come into a practice, and how many. */
export interface Roster {
  practiceId: string;
  mode: PracticeMode;
  limits: RosterLimits;
  overridden: { by: string; reason: string; at: Date } | null;
}

/** Somebody's standing in a practice. */
export interface SignedUp extends Member {
  standing: 'in' | 'waiting' | 'withdrawn';
  since: Date;
  /** Was an instigator of this practice once, and so has seen its sealed part. */
  instigated: boolean;
}

/** Whose number is limited: coordinators count as responders, observers are never too many. */
export type LimitedPart = keyof RosterLimits;

const PART: Record<PracticeRole, LimitedPart | null> = {
  instigator: 'instigators',
  coordinator: 'responders',
  responder: 'responders',
  observer: null,
};

/** The limit that a role falls under; null: none. */
export function partOf(role: PracticeRole): LimitedPart | null {
  return PART[role];
}
