import type { CertificationFinding } from '#contracts';
import { AppError } from '#kernel';
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

/** The server is gone, or nobody knows what happened: then nothing more can be played. */
const ENDS_ALL: ReadonlySet<string> = new Set([
  'server.unreachable',
  'internal.unexpected',
  'command.interrupted',
]);

/** The finding about a practice that met trouble of its surroundings; what ends everything is thrown on. */
export function troubleWith(step: CertificationFinding['step'], error: unknown): CertificationFinding {
  const known = AppError.from(error);
  if (ENDS_ALL.has(known.code)) throw error;
  return { step, expected: 'the practice can be played', seen: `${known.code}: ${known.message}` };
}
