import type { ChartMark, FeedEvent } from '#contracts';

/** The instants worth a line on the impact chart, from the feed. Sealed ones are simply not in it yet. */
export function chartMarksOf(events: readonly FeedEvent[]): ChartMark[] {
  const marks: ChartMark[] = [];
  const seenAlerts = new Set<string>();
  for (const event of events) {
    const mark = markOf(event);
    if (!mark) continue;
    if (mark.kind === 'alert') {
      // An alert that flaps is marked once: where it first told of the incident.
      if (seenAlerts.has(mark.label)) continue;
      seenAlerts.add(mark.label);
    }
    marks.push(mark);
  }
  return marks;
}

function markOf(event: FeedEvent): ChartMark | null {
  const at = event.occurredAt;
  switch (event.type) {
    case 'fault.applied':
      // It stands on the timeline when it was done; users may suffer from its begin.
      return { at: earlier(at, event.data.durationMs), kind: 'injection', label: 'Injected' };
    case 'alert.fired':
      return { at, kind: 'alert', label: event.data.name };
    case 'report.received':
      return { at, kind: 'alert', label: event.data.by };
    case 'page.acknowledged':
      return { at, kind: 'acknowledged', label: `${event.data.by} took it` };
    case 'hint.given':
      return { at, kind: 'hint', label: 'Hint' };
    case 'verdict.restored':
      return { at: event.data.healthySince, kind: 'restored', label: 'Restored' };
    case 'practice.stateChanged':
      return event.data.to === 'aborted' ? { at, kind: 'ended', label: 'Stopped' } : null;
    default:
      return null;
  }
}

function earlier(at: string, byMs: number): string {
  return new Date(Date.parse(at) - byMs).toISOString();
}
