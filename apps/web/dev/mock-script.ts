import type { FeedEventData, FeedEventType, PracticeState } from '#contracts';

/** One moment of the play: so many seconds after the start, this happens. */
export type Cue = { [T in FeedEventType]: [second: number, type: T, data: FeedEventData<T>] }[FeedEventType];

const state = (second: number, from: PracticeState, to: PracticeState): Cue => [
  second,
  'practice.stateChanged',
  { from, to },
];
const command = (second: number, host: string, text: string, exitStatus = 0, durationMs = 140): Cue => [
  second,
  'command.ran',
  { terminalId: 't-bo', by: 'Bo', host, command: text, exitStatus, durationMs },
];

const fault = { injectionId: 'inj-1', fault: 'file.chown', name: 'proxy-root-owned' };
const depot = {
  name: 'DepotCheckFailed',
  severity: 'critical',
  summary: 'GET /v1/depot/origins/core fails from outside for 1 minute',
  fingerprint: 'fp-depot',
};
const errors = {
  name: 'ProxyErrorRate',
  severity: 'warning',
  summary: 'More than 5 % of answers of the proxy are 5xx',
  fingerprint: 'fp-errors',
};

/** The seconds between which users of each journey suffer, and the share of runs that fail. */
export const SUFFERING: Record<string, { from: number; to: number; share: number }> = {
  'read-origin': { from: 4, to: 92, share: 1 },
  search: { from: 6, to: 92, share: 0.7 },
  download: { from: 5, to: 90, share: 1 },
  upload: { from: 8, to: 96, share: 0.85 },
};

export const JOURNEYS = [
  { name: 'page', title: 'Open the page' },
  { name: 'sign-in', title: 'Sign in' },
  { name: 'read-origin', title: 'Read origin core' },
  { name: 'search', title: 'Search packages' },
  { name: 'download', title: 'Download a package' },
  { name: 'upload', title: 'Upload a package' },
  { name: 'build', title: 'Request a build' },
  { name: 'build-log', title: 'Watch a build log' },
];

/** Events of these topics are sealed from responders until the end. */
export const SEALED = /^(fault\.|verdict\.(fixed|collateral))/;

export const SCRIPT: readonly Cue[] = [
  [
    -40,
    'practice.scheduled',
    { startsAt: '2026-11-20T14:00:00Z', title: 'Builder, difficulty 2', by: 'Cleo' },
  ],
  [-38, 'practice.joined', { name: 'Ada', role: 'responder' }],
  [-37, 'practice.joined', { name: 'Bo', role: 'responder' }],
  state(-30, 'announced', 'preparing'),
  [-29, 'sandbox.leased', { sandboxId: 'sb1', warm: true, leaseMs: 112, provisionMs: 0 }],
  [-6, 'sandbox.steady', { afterMs: 6_240 }],
  state(-5, 'preparing', 'ready'),
  state(0, 'ready', 'live'),
  [0, 'fault.planned', { ...fault, summary: 'chown root /hab/svc/builder-api-proxy/var', steps: ['chown'] }],
  [1, 'fault.applied', { ...fault, durationMs: 87, latenessMs: 41 }],
  [
    4,
    'journey.failing',
    { journey: 'read-origin', title: 'Read origin core', error: 'HTTP 500 from /v1/depot/origins/core' },
  ],
  [4, 'impact.began', { journey: 'read-origin' }],
  [
    5,
    'journey.failing',
    { journey: 'download', title: 'Download a package', error: 'HTTP 500, 0 of 48,213 bytes' },
  ],
  [6, 'journey.failing', { journey: 'search', title: 'Search packages', error: 'HTTP 504 after 15.0 s' }],
  [8, 'journey.failing', { journey: 'upload', title: 'Upload a package', error: 'HTTP 403 Forbidden' }],
  [12, 'alert.fired', depot],
  [13, 'page.sent', { channel: 'webhook', alert: 'DepotCheckFailed', delivered: true }],
  [18, 'alert.fired', errors],
  [22, 'page.acknowledged', { by: 'Bo' }],
  [
    24,
    'message.posted',
    { room: 'status', by: 'Bo', text: 'Package pages and downloads fail for everybody. We are on it.' },
  ],
  [26, 'terminal.opened', { terminalId: 't-bo', by: 'Bo', node: 'jump' }],
  command(29, 'jump', 'ssh live-builder-api-0'),
  command(33, 'live-builder-api-0', 'hab sup status'),
  command(38, 'live-builder-api-0', 'journalctl -u hab-sup --since "5 min ago" | grep -c ERROR', 0, 820),
  command(42, 'live-builder-api-0', 'cat /hab/svc/builder-api-proxy/logs/host.error.log', 1, 30),
  [
    46,
    'message.posted',
    {
      room: 'operations',
      by: 'Bo',
      text: 'The proxy cannot read one of its own files. Hypothesis: the restart last night changed something.',
    },
  ],
  [
    52,
    'hint.given',
    {
      index: 0,
      kind: 'pointer',
      text: 'The guide has a page on what the supervisor does at start.',
      ref: 'guide:supervisor-start',
    },
  ],
  command(60, 'live-builder-api-0', 'sudo tail -50 /hab/svc/builder-api-proxy/logs/host.error.log', 0, 45),
  command(66, 'live-builder-api-0', 'ls -la /hab/svc/builder-api-proxy/var', 0, 12),
  [
    72,
    'message.posted',
    { room: 'operations', by: 'Ada', mark: 'finding', text: 'var belongs to root, workers run as hab.' },
  ],
  command(80, 'live-builder-api-0', 'sudo ~/fix-permissions.sh', 0, 640),
  [
    90,
    'journey.recovered',
    { journey: 'download', title: 'Download a package', failedForMs: 85_000, failed: 41 },
  ],
  [
    92,
    'journey.recovered',
    { journey: 'read-origin', title: 'Read origin core', failedForMs: 88_000, failed: 88 },
  ],
  [92, 'journey.recovered', { journey: 'search', title: 'Search packages', failedForMs: 86_000, failed: 60 }],
  [
    96,
    'journey.recovered',
    { journey: 'upload', title: 'Upload a package', failedForMs: 88_000, failed: 17 },
  ],
  [96, 'impact.ended', { lastedMs: 92_000 }],
  [100, 'alert.resolved', depot],
  [101, 'alert.resolved', errors],
  [
    118,
    'verdict.restored',
    {
      holdMs: 20_000,
      healthySince: new Date().toISOString(),
      evidence: ['8 journeys well', '11 checks green'],
    },
  ],
  state(118, 'live', 'restored'),
];

export const EPILOGUE: readonly Cue[] = [
  [126, 'practice.declaredOver', { by: 'Ada' }],
  [126, 'verdict.fixed', { fixed: true, evidence: ['stat -c %U /hab/svc/builder-api-proxy/var → hab'] }],
  [126, 'verdict.collateral', { collateral: [] }],
  state(127, 'restored', 'assessed'),
  [127, 'fault.reverted', { ...fault, durationMs: 61 }],
  [129, 'postmortem.drafted', { durationMs: 412 }],
  [130, 'sandbox.removed', { afterMs: 2_910 }],
];
