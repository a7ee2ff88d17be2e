import { type FeedEvent, type FeedEventOf, MESSAGE_MARKS, type MessageMark } from '#contracts';
import { BoundedList } from './bounded-list.js';
import type { Significance } from './significance.js';

export type Command = FeedEventOf<'command.ran'>;
export type FaultEvent = FeedEventOf<
  'fault.planned' | 'fault.applied' | 'fault.failed' | 'fault.reverted' | 'fault.revertFailed'
>;
export type Message = FeedEventOf<'message.posted'>;

export interface HostUse {
  commands: number;
  failed: number;
}

/** Hosts and journeys are few; names beyond this come from something that is wrong. */
export const MOST_NAMES = 200;

/** What the postmortem needs of a timeline, in bounded memory. */
export class TimelineFacts {
  events = 0;
  /** First of each after the injection began. */
  firstAlert: FeedEventOf<'alert.fired'> | null = null;
  firstReport: FeedEventOf<'report.received'> | null = null;
  acknowledged: FeedEventOf<'page.acknowledged'> | null = null;
  firstCommand: Command | null = null;
  restored: FeedEventOf<'verdict.restored'> | null = null;
  declaration: FeedEventOf<'declaration.compared'> | null = null;
  readonly fixed = new BoundedList<FeedEventOf<'verdict.fixed'>>(10, 10);
  readonly faults = new BoundedList<FaultEvent>(50, 50);
  readonly alerts = new BoundedList<FeedEventOf<'alert.fired'>>(30, 10);
  readonly pages = new BoundedList<FeedEventOf<'page.sent'>>(20, 10);
  readonly commands = new BoundedList<Command>(200, 200);
  readonly hints = new BoundedList<FeedEventOf<'hint.given'>>(50, 50);
  stumpedTimes = 0;
  readonly messages = new BoundedList<Message>(100, 100);
  readonly marked = new Map<MessageMark, BoundedList<Message>>(
    MESSAGE_MARKS.map((mark) => [mark, new BoundedList(30, 20)]),
  );
  readonly hosts = new Map<string, HostUse>();
  /** First failure of each journey. */
  readonly failing = new Map<string, FeedEventOf<'journey.failing'>>();
  /** Last colour of each probe that ever changed. */
  readonly probes = new Map<string, FeedEventOf<'probe.changed'>>();
  readonly timeline = new Map<Significance, BoundedList<FeedEvent>>(
    ([0, 1, 2, 3] as const).map((rank) => [rank, new BoundedList(250, 250)]),
  );
}
