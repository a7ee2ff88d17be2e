import type { FeedEvent, FeedEventType } from '#contracts';

export interface AlertStanding {
  fingerprint: string;
  name: string;
  severity: string;
  summary: string;
  firedAt: string;
  /** null while it fires */
  resolvedAt: string | null;
}

export interface GivenHint {
  /** null for one in the words of an instigator. */
  index: number | null;
  by?: string | undefined;
  seq: number;
  kind: 'pointer' | 'question';
  text: string;
  ref?: string | undefined;
  at: string;
}

/** What the feed says about how things stand right now. */
export interface Situation {
  acknowledged: { by: string; at: string } | null;
  /** Newest first; an alert that fired again counts once, with its last standing. */
  alerts: readonly AlertStanding[];
  /** Journeys that users cannot make now. */
  failing: readonly { journey: string; title: string; error: string; since: string }[];
  hints: readonly GivenHint[];
  /** The last thing that changed for users, monitors or the practice itself. */
  lastChange: FeedEvent | null;
  lastStatusAt: string | null;
}

/** Work and talk are in the feed; they do not change how things stand. */
const NO_CHANGE: readonly FeedEventType[] = [
  'command.ran',
  'message.posted',
  'terminal.opened',
  'terminal.closed',
  'logs.searched',
  'evidence.captured',
  'script.done',
  'practice.joined',
  'roster.waiting',
  'roster.left',
  'roster.limitsChanged',
  'roster.onCallMissing',
  'responders.stalled',
  'status.overdue',
  'coordinator.changed',
  'fault.planned',
  'sandbox.removed',
];

/** Reads how things stand from the events of a practice. Pure; events in the order of `seq`. */
export function situationOf(events: readonly FeedEvent[]): Situation {
  const alerts = new Map<string, AlertStanding>();
  const failing = new Map<string, Situation['failing'][number]>();
  const hints: GivenHint[] = [];
  let acknowledged: Situation['acknowledged'] = null;
  let lastChange: FeedEvent | null = null;
  let lastStatusAt: string | null = null;

  for (const event of events) {
    if (!NO_CHANGE.includes(event.type)) lastChange = event;
    switch (event.type) {
      case 'page.acknowledged':
        acknowledged ??= { by: event.data.by, at: event.occurredAt };
        break;
      case 'alert.fired':
        alerts.delete(event.data.fingerprint);
        alerts.set(event.data.fingerprint, { ...event.data, firedAt: event.occurredAt, resolvedAt: null });
        break;
      case 'alert.resolved':
        resolve(alerts, event.data.fingerprint, event.occurredAt);
        break;
      case 'journey.failing':
        failing.set(event.data.journey, { ...event.data, since: event.occurredAt });
        break;
      case 'journey.recovered':
        failing.delete(event.data.journey);
        break;
      case 'hint.given':
        hints.push({ ...event.data, seq: event.seq, at: event.occurredAt });
        break;
      case 'message.posted':
        if (event.data.room === 'status') lastStatusAt = event.occurredAt;
        break;
    }
  }
  const newestFirst = [...alerts.values()].reverse();
  return {
    acknowledged,
    alerts: newestFirst,
    failing: [...failing.values()],
    hints,
    lastChange,
    lastStatusAt,
  };
}

function resolve(alerts: Map<string, AlertStanding>, fingerprint: string, at: string): void {
  const alert = alerts.get(fingerprint);
  if (alert) alerts.set(fingerprint, { ...alert, resolvedAt: at });
}
