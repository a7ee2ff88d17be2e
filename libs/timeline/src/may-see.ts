import type { FeedEvent, FeedEventType } from '#contracts';
import { type Viewer, type ViewerClass, viewerClass } from './viewer.js';

type Sealed = boolean | ((event: FeedEvent) => boolean);

/**
 * What would give the scenario away while the practice runs. A new type of event does not compile until it is said
 * here whether it is sealed.
 */
const SEALED: Record<FeedEventType, Sealed> = {
  'practice.scheduled': false,
  'practice.stateChanged': false,
  'practice.joined': false,
  'practice.moved': false,
  'practice.declaredOver': false,
  'practice.resumed': false,
  // A question to instigators; its limit is the scenario's.
  'practice.stopSuggested': true,
  'roster.waiting': false,
  'roster.left': false,
  'roster.limitsChanged': false,
  'roster.onCallMissing': false,
  'coordinator.changed': false,
  'sandbox.leased': false,
  'sandbox.steady': false,
  'sandbox.failed': false,
  'sandbox.removed': false,
  'fault.planned': true,
  'fault.applied': true,
  'fault.failed': true,
  'fault.reverted': true,
  'fault.revertFailed': true,
  'faults.calledOff': true,
  'journey.failing': false,
  'journey.recovered': false,
  'impact.began': false,
  'impact.ended': false,
  'alert.fired': false,
  'alert.resolved': false,
  'report.received': false,
  'page.sent': false,
  'page.acknowledged': false,
  'terminal.opened': false,
  'terminal.closed': false,
  'command.ran': false,
  // Shows instigators where somebody looks; to other responders it would be noise.
  'logs.searched': true,
  'evidence.captured': false,
  // Names a fix or a decoy of the scenario.
  'script.done': true,
  'hint.asked': false,
  'hint.given': false,
  'message.posted': (event) => event.type === 'message.posted' && event.data.room === 'instigators',
  // Advice to instigators; to the others it would sound like a reproach.
  'responders.stalled': true,
  'status.overdue': false,
  // The steady-state probes are open: they show no more than the stack's own monitoring does.
  'probe.changed': (event) => event.type === 'probe.changed' && event.data.kind !== 'steady',
  'verdict.restored': false,
  'verdict.relapsed': false,
  'verdict.fixed': true,
  'verdict.collateral': true,
  // Says whether the cause is gone, and which probes of it are red.
  'declaration.compared': true,
  'assessment.written': false,
  'debrief.scheduled': false,
  'debrief.noted': false,
  'action.added': false,
  'action.done': false,
  'action.retested': false,
  'postmortem.drafted': false,
};

/** True when the event is shown to instigators only until the practice is over. */
export function isSealed(event: FeedEvent): boolean {
  const sealed = SEALED[event.type];
  return typeof sealed === 'function' ? sealed(event) : sealed;
}

/** What a class of viewers may see. */
export function maySeeAs(event: FeedEvent, viewers: ViewerClass): boolean {
  return viewers === 'unsealed' || !isSealed(event);
}

/** The one place that decides what somebody may see of a timeline. Whole events are dropped, never parts. */
export function maySee(event: FeedEvent, viewer: Viewer): boolean {
  return maySeeAs(event, viewerClass(viewer));
}
