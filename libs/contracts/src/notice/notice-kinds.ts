import type { NoticeKind } from './notice-facts.js';

/** What a kind of notice is called, and whom it reaches when nobody has chosen otherwise. */
export interface NoticeKindInfo {
  title: string;
  /** In settings, kinds stand together by this. */
  group: 'Plans' | 'Your part' | 'During a practice' | 'Afterwards';
  email: boolean;
  browser: boolean;
  /** Suggested for a chat channel of the organisation. */
  chat: boolean;
}

const info = (
  group: NoticeKindInfo['group'],
  title: string,
  [email, browser, chat]: readonly [boolean, boolean, boolean],
): NoticeKindInfo => ({ title, group, email, browser, chat });

const YES = true;
const NO = false;

/** Every kind. One without a line does not compile. Order is that of a practice's life. */
export const NOTICE_KIND_INFO: Record<NoticeKind, NoticeKindInfo> = {
  'practice.announced': info('Plans', 'A practice is announced', [YES, YES, YES]),
  'practice.moved': info('Plans', 'A practice is moved', [YES, YES, YES]),
  'practice.called-off': info('Plans', 'A practice is called off', [YES, YES, YES]),
  'practice.reminder': info('Plans', 'A practice begins soon', [YES, YES, NO]),
  'series.failed': info('Plans', 'No practice could be made for a day of a series', [YES, YES, NO]),
  'signup.confirmed': info('Your part', 'You take part', [YES, YES, NO]),
  'signup.waiting': info('Your part', 'You are on the waiting list', [YES, YES, NO]),
  'signup.promoted': info('Your part', 'You moved up from the waiting list', [YES, YES, NO]),
  'signup.withdrawn': info('Your part', 'You no longer take part', [YES, YES, NO]),
  page: info('During a practice', 'You are paged', [YES, YES, YES]),
  'page.acknowledged': info('During a practice', 'Somebody acknowledged a page', [NO, YES, YES]),
  'status.overdue': info('During a practice', 'The status room waits for news', [NO, YES, NO]),
  'responders.stalled': info('During a practice', 'Responders make no progress', [NO, YES, NO]),
  'practice.over': info('During a practice', 'A practice is over', [YES, YES, YES]),
  'debrief.scheduled': info('Afterwards', 'A debrief is scheduled', [YES, YES, YES]),
  'debrief.called-off': info('Afterwards', 'A debrief is called off', [YES, YES, YES]),
  'action.due': info('Afterwards', 'An action item is due', [YES, YES, NO]),
};
