import {
  type FeedEventData,
  type FeedEventOf,
  type FeedEventType,
  feedEventSchema,
  type NewFeedEvent,
} from '#contracts';

const injection = { injectionId: 'inj000000001', fault: 'file.chown', name: 'lock-the-file' };
const alert = { name: 'SearchSlow', severity: 'critical', summary: 'Search is slow', fingerprint: 'f1' };
const LIMITS = { instigators: { least: 1, most: 3 }, responders: { least: 2, most: 6 } };
const at = '2026-11-20T14:00:00.000Z';

/** One plausible event of every type, so that a test names only what it is about. */
const SAMPLES: { [T in FeedEventType]: FeedEventData<T> } = {
  'practice.scheduled': { startsAt: at, title: 'Habitat Builder', by: 'Ada' },
  'practice.stateChanged': { from: 'ready', to: 'live' },
  'practice.joined': { name: 'Ada', role: 'responder' },
  'practice.moved': {
    from: '2026-11-20T14:00:00.000Z',
    startsAt: '2026-11-20T15:00:00.000Z',
    timeZone: 'UTC',
    expectedMinutes: 60,
    by: 'Ada',
  },
  'practice.declaredOver': { by: 'Ada' },
  'practice.resumed': { downMs: 1_200 },
  'practice.stopSuggested': { afterMs: 3_600_000 },
  'roster.waiting': { name: 'Bo', role: 'responder', place: 1 },
  'roster.left': { name: 'Bo', role: 'responder', waited: false },
  'roster.limitsChanged': { by: 'Ada', reason: 'only two of us are here this week', limits: LIMITS },
  'roster.onCallMissing': { team: 'Core', name: 'Bo', why: 'not-agreed' },
  'coordinator.changed': { name: 'Ada', from: null, by: 'Bo' },
  'sandbox.leased': { sandboxId: 'sbx000000001', warm: true, leaseMs: 80, provisionMs: 6_000 },
  'sandbox.steady': { afterMs: 4_000 },
  'sandbox.failed': { message: 'the engine does not answer' },
  'sandbox.removed': { afterMs: 900 },
  'fault.planned': { ...injection, summary: 'change the owner of a file', steps: ['chown the file'] },
  'fault.applied': { ...injection, durationMs: 60, latenessMs: 12 },
  'fault.failed': { ...injection, message: 'no such file' },
  'fault.reverted': { ...injection, durationMs: 55 },
  'fault.revertFailed': { ...injection, message: 'the node is gone' },
  'faults.calledOff': { by: 'Ada' },
  'journey.failing': { journey: 'search', title: 'Search packages', error: 'HTTP 504' },
  'journey.recovered': { journey: 'search', title: 'Search packages', failedForMs: 60_000, failed: 60 },
  'impact.began': { journey: 'search' },
  'impact.ended': { lastedMs: 60_000 },
  'alert.fired': alert,
  'alert.resolved': alert,
  'report.received': {
    by: 'A user in the forum',
    title: 'Uploads hang',
    severity: 'warning',
    text: 'My upload hangs.',
  },
  'page.sent': { channel: 'webhook', alert: 'SearchSlow', delivered: true },
  'page.acknowledged': { by: 'Ada' },
  'terminal.opened': { terminalId: 'trm000000001', by: 'Ada', node: 'jump' },
  'terminal.closed': { terminalId: 'trm000000001', by: 'Ada', reason: 'the shell ended' },
  'command.ran': {
    terminalId: 'trm000000001',
    by: 'Ada',
    host: 'live-builder-api-0',
    command: 'ls -l /hab/svc',
    exitStatus: 0,
    durationMs: 12,
  },
  'logs.searched': { by: 'Ada', text: 'no shard', nodes: ['live-builder-api-0'], services: [], found: 3 },
  'evidence.captured': {
    evidenceId: 'evd000000001',
    by: 'Ada',
    node: 'live-builder-api-0',
    bytes: 12_000,
    missing: [],
  },
  'script.done': { attempt: 'restart-everything', typedAt: at },
  'hint.asked': { by: 'Ada' },
  'hint.given': { index: 0, kind: 'pointer', text: 'man 2 rename', ref: 'rename(2)' },
  'message.posted': { room: 'operations', by: 'Ada', text: 'I look at the API' },
  'responders.stalled': { minutes: 10, last: 'Ada typed a new command' },
  'status.overdue': { minutes: 30 },
  'probe.changed': {
    probe: 'status',
    title: 'The status page answers',
    kind: 'steady',
    green: false,
    evidence: '504',
  },
  'verdict.restored': { holdMs: 30_000, healthySince: at, evidence: ['all journeys are healthy'] },
  'verdict.relapsed': {},
  'verdict.fixed': { fixed: true, evidence: ['the file belongs to hab again'] },
  'verdict.collateral': { collateral: [] },
  'declaration.compared': {
    by: 'Ada',
    declaredAt: '2026-11-20T14:20:00.000Z',
    cause: 'the lock was never given back',
    restoredAt: '2026-11-20T14:14:00.000Z',
    fixed: true,
    fixedAt: '2026-11-20T14:15:00.000Z',
    stillRed: [],
  },
  'assessment.written': { by: 'Ada' },
  'debrief.scheduled': { by: 'Ada', startsAt: at },
  'debrief.noted': { by: 'Ada' },
  'action.added': { by: 'Ada', what: 'Alert on owners', owner: 'Bea', dueOn: '2026-12-01' },
  'action.done': { by: 'Bea', what: 'Alert on owners' },
  'action.retested': { by: 'Ada', what: 'Alert on owners', retestId: 'abcdefghijkm' },
  'postmortem.drafted': { durationMs: 300 },
};

export const FEED_EVENT_TYPES = Object.keys(SAMPLES) as FeedEventType[];

/** A new event of this type; `data` replaces single fields of a plausible one. */
export function aNewEvent<T extends FeedEventType>(
  type: T,
  data: Partial<FeedEventData<T>> = {},
  occurredAt = new Date(at),
): Extract<NewFeedEvent, { type: T }> {
  return { type, occurredAt, data: { ...SAMPLES[type], ...data } } as Extract<NewFeedEvent, { type: T }>;
}

/** An event as it comes back from the timeline, checked against its contract. */
export function aStoredEvent<T extends FeedEventType>(
  type: T,
  data: Partial<FeedEventData<T>> = {},
  envelope: { practiceId?: string; seq?: number; occurredAt?: Date } = {},
): FeedEventOf<T> {
  const { practiceId = 'abcdefghijkl', seq = 1, occurredAt = new Date(at) } = envelope;
  const event = aNewEvent(type, data);
  return feedEventSchema.parse({
    ...event,
    practiceId,
    seq,
    occurredAt: occurredAt.toISOString(),
  }) as FeedEventOf<T>;
}
