import type { ChartMark } from '#contracts';
import type { TimelineFacts } from '../facts/timeline-facts.js';
import type { PostmortemInput } from '../postmortem-input.js';
import { type Moments, momentsOf } from '../sections/moments.js';

type Marked = Exclude<keyof Moments, 'onset' | 'impactEnded' | 'ended'>;

const MARKS: Record<Marked, Pick<ChartMark, 'kind' | 'label'>> = {
  injected: { kind: 'injection', label: 'injection' },
  detected: { kind: 'alert', label: 'first alert' },
  acknowledged: { kind: 'acknowledged', label: 'acknowledged' },
  firstCommand: { kind: 'command', label: 'first command' },
  restored: { kind: 'restored', label: 'restored' },
  fixed: { kind: 'fixed', label: 'fixed' },
};

/** The moments that the chart marks. Restored and fixed at one instant are one mark. */
export function chartMarks(input: PostmortemInput, facts: TimelineFacts): ChartMark[] {
  const moments = momentsOf(input, facts);
  const together = moments.fixed !== null && moments.fixed === moments.restored;
  return (Object.keys(MARKS) as Marked[]).flatMap((name) => {
    const at = moments[name];
    if (at === null || (name === 'fixed' && together)) return [];
    const { kind, label } = MARKS[name];
    return [{ at, kind, label: name === 'restored' && together ? 'restored, fixed' : label }];
  });
}
