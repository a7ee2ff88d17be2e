import type { FeedEvent, Impact, ImpactSeries, StackFile } from '#contracts';
import type { Variant } from '#scenarios';
import type { Member, Practice } from '../practice.js';

/** All that is known of a practice that is over. */
export interface FinishedPractice {
  practice: Practice;
  members: Member[];
  variant: Variant;
  stack: StackFile;
  impact: Impact;
  series: ImpactSeries;
  /** The whole timeline in the order of `seq`; can be read once. */
  events: AsyncIterable<FeedEvent>;
  /** When the draft is made. */
  draftedAt: Date;
}

/** The same document twice. */
export interface WrittenPostmortem {
  markdown: string;
  html: string;
}

/** Port: writes the draft of a postmortem. */
export abstract class PostmortemWriter {
  abstract write(finished: FinishedPractice): Promise<WrittenPostmortem>;
}
