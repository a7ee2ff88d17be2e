import type { FeedEventType } from '#contracts';

/** What a reader of a long timeline must see first: 3 the course of the incident … 0 bookkeeping. */
export type Significance = 0 | 1 | 2 | 3;

/** A type that is missing here does not compile. */
export const SIGNIFICANCE: Record<FeedEventType, Significance> = {
  'practice.scheduled': 2,
  'practice.stateChanged': 3,
  'practice.joined': 1,
  'practice.declaredOver': 3,
  'practice.resumed': 3,
  'sandbox.leased': 1,
  'sandbox.steady': 2,
  'sandbox.failed': 3,
  'sandbox.removed': 0,
  'fault.planned': 1,
  'fault.applied': 3,
  'fault.failed': 3,
  'fault.reverted': 2,
  'fault.revertFailed': 3,
  'faults.calledOff': 3,
  'journey.failing': 2,
  'journey.recovered': 2,
  'impact.began': 3,
  'impact.ended': 3,
  'alert.fired': 2,
  'alert.resolved': 1,
  'report.received': 3,
  'page.sent': 2,
  'page.acknowledged': 3,
  'terminal.opened': 0,
  'terminal.closed': 0,
  'command.ran': 1,
  'script.done': 1,
  'hint.asked': 2,
  'hint.given': 2,
  'message.posted': 1,
  'probe.changed': 1,
  'verdict.restored': 3,
  'verdict.fixed': 3,
  'verdict.collateral': 3,
  'postmortem.drafted': 0,
};
