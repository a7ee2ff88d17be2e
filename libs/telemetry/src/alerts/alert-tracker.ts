import type { FeedEventOf, NewFeedEvent, StackAlert } from '#contracts';

export type AlertEvent = Extract<NewFeedEvent, { type: 'alert.fired' | 'alert.resolved' }>;

/**
 * Turns what reaches the stack's pager into facts. A monitor repeats itself; an alert is told once when it
 * fires and once when it is resolved, and again when it fires anew. `occurredAt` is when the message reached the
 * pager: that is when a person could know.
 */
export class AlertTracker {
  /** Fingerprint → begin of the alert by the monitor's clock, null when only the timeline knows of it. */
  private readonly firing = new Map<string, string | null>();

  /** Rebuilds the state from the alert events on the timeline. */
  static resume(told: Iterable<FeedEventOf<'alert.fired' | 'alert.resolved'>>): AlertTracker {
    const tracker = new AlertTracker();
    for (const { type, data } of told) {
      if (type === 'alert.fired') tracker.firing.set(data.fingerprint, null);
      else tracker.firing.delete(data.fingerprint);
    }
    return tracker;
  }

  observe(alert: StackAlert, receivedAt: Date): AlertEvent[] {
    const { name, severity, summary, fingerprint } = alert;
    const data = { name, severity, summary, fingerprint };
    const known = this.firing.get(fingerprint);
    if (alert.status === 'resolved') {
      if (!this.firing.delete(fingerprint)) return [];
      return [{ type: 'alert.resolved', occurredAt: receivedAt, data }];
    }
    this.firing.set(fingerprint, alert.startsAt);
    // An unseen resolving shows as a later begin.
    const repeated = known !== undefined && (known === null || known >= alert.startsAt);
    return repeated ? [] : [{ type: 'alert.fired', occurredAt: receivedAt, data }];
  }

  /** Fingerprints of the alerts that fire now. */
  firingNow(): string[] {
    return [...this.firing.keys()];
  }
}
