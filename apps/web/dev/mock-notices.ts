import type { ChannelView, DeliveryView, InboxNotice, NoticeKind } from '#contracts';

const at = (minutesAgo: number): string => new Date(Date.now() - minutesAgo * 60_000).toISOString();
const LOUD: NoticeKind[] = [
  'practice.announced',
  'practice.moved',
  'practice.called-off',
  'page',
  'practice.over',
  'debrief.scheduled',
];
const about = { practiceId: 'livepractice', path: '/practices/livepractice' };

const channel = (more: Partial<ChannelView>): ChannelView => ({
  id: more.name ?? '',
  form: 'slack',
  name: 'general',
  host: 'hooks.slack.com',
  kinds: LOUD,
  enabled: true,
  fixed: false,
  ...more,
});
const CHANNELS = [
  channel({ name: 'webhook', host: 'hooks.example.org', kinds: ['page'], fixed: true }),
  channel({ name: '#incident-practice' }),
  channel({
    name: 'pager',
    form: 'pagerduty',
    host: 'events.pagerduty.com',
    kinds: ['page'],
    enabled: false,
  }),
];

const INBOX: InboxNotice[] = [
  {
    id: 'n1',
    kind: 'page',
    ...about,
    subject: '[CRITICAL] Builder does not answer',
    lines: ['The check of /v1/status fails.', 'This is a practice. Acknowledge at the link.'],
    toldAt: at(2),
    seenAt: null,
  },
  {
    id: 'n2',
    kind: 'practice.reminder',
    ...about,
    subject:
      'Practice on Habitat Builder begins on Tuesday, 24 November 2026, 10:00 (Europe/Berlin), 09:00 UTC',
    lines: ['You take part. It begins on Tuesday and is expected to take 2 h.'],
    toldAt: at(31),
    seenAt: at(20),
  },
];

const delivery = (more: Partial<DeliveryView>): DeliveryView => ({
  id: Math.random().toString(36).slice(2),
  kind: 'page',
  subject: '[CRITICAL] Builder does not answer',
  ...about,
  way: 'email',
  to: 'Bea',
  state: 'delivered',
  attempts: 1,
  message: null,
  createdAt: at(2),
  triedAt: at(2),
  nextTryAt: null,
  doneAt: at(2),
  ...more,
});
const DELIVERIES = [
  delivery({}),
  delivery({ to: 'Cy', way: 'browser', state: 'waiting', attempts: 0, triedAt: null, doneAt: null }),
  delivery({
    to: '#incident-practice',
    way: 'channel',
    state: 'waiting',
    attempts: 3,
    message: 'hooks.slack.com answered 503.',
    nextTryAt: at(-1),
    doneAt: null,
  }),
  delivery({
    to: 'Dan',
    state: 'given-up',
    message: 'The mail server mail.example.org:587 did not take the letter: 550 No such user here',
  }),
  delivery({
    to: 'Eve',
    state: 'skipped',
    attempts: 0,
    message: 'Eve has given no address.',
    createdAt: at(90),
  }),
];

/** What the mock answers of notices; undefined for other paths. */
export function mockNotices(path: string): unknown {
  if (path === '/me/notices') return { notices: INBOX, next: null };
  if (path === '/me/notice-settings')
    return {
      mail: true,
      ways: { email: LOUD, browser: [...LOUD, 'status.overdue'] },
      channels: [channel({ name: 'my phone', form: 'signed', host: 'ntfy.example.org', kinds: ['page'] })],
    };
  if (path === '/channels') return { channels: CHANNELS };
  if (path === '/deliveries') return { deliveries: DELIVERIES, next: null };
  return undefined;
}
