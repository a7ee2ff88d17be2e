import { type NoticeFacts, type NoticeKind, subjectOf } from '#contracts';
import { type ComposeRequest, jsonRequest } from './channel-request.js';

/** Where events go when nothing else is said. */
export const PAGERDUTY_ADDRESS = 'https://events.pagerduty.com/v2/enqueue';

/** What a pager understands: that it begins, that somebody is on it, that it is over. */
export const PAGER_KINDS = ['page', 'page.acknowledged', 'practice.over'] as const satisfies NoticeKind[];
type PagerKind = (typeof PAGER_KINDS)[number];

const ACTIONS: Record<PagerKind, 'trigger' | 'acknowledge' | 'resolve'> = {
  page: 'trigger',
  'page.acknowledged': 'acknowledge',
  'practice.over': 'resolve',
};
/** Limit of the API. */
const SUMMARY_MAX = 1_024;

/** Events API v2 of PagerDuty, which other pagers take too. All pages of a practice are one incident. */
export const pagerDutyRequest: ComposeRequest = ({ kind, facts, subject, lines, url }, { secret }) => {
  if (!isPagerKind(kind)) return null;
  const event = {
    routing_key: secret,
    event_action: ACTIONS[kind],
    dedup_key: `simsup/${subjectOf(facts)}`,
    client: 'SimSup',
    client_url: url,
  };
  if (kind !== 'page') return jsonRequest(event);
  const { severity, alert, occurredAt } = facts as NoticeFacts<'page'>;
  return jsonRequest({
    ...event,
    links: [{ href: url, text: 'The practice' }],
    payload: {
      summary: subject.slice(0, SUMMARY_MAX),
      source: 'SimSup',
      severity,
      timestamp: occurredAt,
      component: alert,
      custom_details: { text: lines.join('\n') },
    },
  });
};

function isPagerKind(kind: NoticeKind): kind is PagerKind {
  return (PAGER_KINDS as readonly NoticeKind[]).includes(kind);
}
