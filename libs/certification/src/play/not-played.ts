import type { CertificationFinding } from '#contracts';
import type { ReadTimeline } from '../judge/read-timeline.js';

/** Why a practice is over, in one line: a node's last words may be many. */
export function whyOver({ abortReason }: Pick<ReadTimeline, 'abortReason'>): string {
  return abortReason?.split('\n')[0] ?? 'it was declared over';
}

/** The finding about a practice that never went live: the machine, or the stack, is not well. */
export function neverSteady(timeline: Pick<ReadTimeline, 'abortReason'>): CertificationFinding {
  const expected = 'a sandbox is made and becomes steady, with no alert';
  return { step: 'healthy', expected, seen: whyOver(timeline) };
}
