import type { ChannelForm, DeliveryState, DeliveryWay, NoticeKind } from '#contracts';
import { NOTICE_KIND_INFO, NOTICE_KINDS } from '#contracts';
import type { Tone } from '../feed/event-words.js';

/** What a form of channels is called, and what its fields ask for. */
export const FORM_WORDS: Record<ChannelForm, { label: string; hint: string }> = {
  slack: { label: 'Slack or Mattermost', hint: 'The address of an incoming webhook' },
  discord: { label: 'Discord', hint: 'The address of a webhook of the channel' },
  signed: { label: 'Webhook with a signature', hint: 'Takes JSON; signed as Standard Webhooks are' },
  pagerduty: {
    label: 'Pager (PagerDuty Events v2)',
    hint: 'The integration key; the address only if it is not PagerDuty',
  },
};
export const FORMS = Object.keys(FORM_WORDS) as ChannelForm[];

export const STATE_WORDS: Record<DeliveryState, { label: string; tone: Tone }> = {
  waiting: { label: 'On its way', tone: 'accent' },
  delivered: { label: 'Delivered', tone: 'well' },
  skipped: { label: 'Not sent', tone: 'idle' },
  'given-up': { label: 'Given up', tone: 'broken' },
};
export const STATES = Object.keys(STATE_WORDS) as DeliveryState[];

export const WAY_WORDS: Record<DeliveryWay, string> = {
  email: 'Email',
  browser: 'Web app',
  channel: 'Channel',
};

export const WAYS = Object.keys(WAY_WORDS) as DeliveryWay[];

/** Kinds under the headings under which settings show them. */
export function kindsByGroup(kinds: readonly NoticeKind[] = NOTICE_KINDS): [string, NoticeKind[]][] {
  const groups = new Map<string, NoticeKind[]>();
  for (const kind of kinds) {
    const { group } = NOTICE_KIND_INFO[kind];
    groups.set(group, [...(groups.get(group) ?? []), kind]);
  }
  return [...groups];
}

/** What a pager has a word for. */
export const PAGER_KINDS: readonly NoticeKind[] = ['page', 'page.acknowledged', 'practice.over'];
