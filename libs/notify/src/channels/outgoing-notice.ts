import type { NoticeFacts, NoticeKind } from '#contracts';
import type { NoticeWords } from '../words/notice-words.js';

/** A notice as a receiver gets it. */
export interface OutgoingNotice extends NoticeWords {
  /** Of the notice: the same for every receiver and every attempt, so that receivers can tell repetitions. */
  id: string;
  kind: NoticeKind;
  facts: NoticeFacts;
  /** Where it leads to. */
  url: string;
  toldAt: Date;
}
