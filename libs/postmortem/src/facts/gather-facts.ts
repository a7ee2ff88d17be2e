import type { FeedEvent, FeedEventOf, FeedEventType, MessageMark } from '#contracts';
import type { BoundedList } from './bounded-list.js';
import { markedText } from './message-marks.js';
import { SIGNIFICANCE } from './significance.js';
import { type Command, type FaultEvent, type Message, MOST_NAMES, TimelineFacts } from './timeline-facts.js';

/** Reads the whole timeline once. `beganAt` is the begin of the injection, null when it never began. */
export async function gatherFacts(
  events: Iterable<FeedEvent> | AsyncIterable<FeedEvent>,
  beganAt: string | null,
): Promise<TimelineFacts> {
  const facts = new TimelineFacts();
  const beganMs = beganAt === null ? Infinity : Date.parse(beganAt);
  // `for await` costs a microtask an item, which arrays need not pay.
  if (Symbol.iterator in events) {
    for (const event of events) take(facts, event, beganMs);
  } else {
    for await (const event of events) take(facts, event, beganMs);
  }
  return facts;
}

type Takers = {
  [T in FeedEventType]?: (facts: TimelineFacts, event: FeedEventOf<T>, beganMs: number) => void;
};

function takeFault(facts: TimelineFacts, event: FaultEvent): void {
  facts.faults.add(event);
}

/** What each type adds besides its place on the timeline; types that add nothing are absent. */
const TAKERS: Takers = {
  'command.ran': takeCommand,
  'message.posted': takeMessage,
  'alert.fired': (facts, event, beganMs) => {
    facts.alerts.add(event);
    if (facts.firstAlert === null && isAfter(event, beganMs)) facts.firstAlert = event;
  },
  'report.received': (facts, event) => {
    facts.firstReport ??= event;
  },
  'page.sent': (facts, event) => facts.pages.add(event),
  'page.acknowledged': (facts, event, beganMs) => {
    if (facts.acknowledged === null && isAfter(event, beganMs)) facts.acknowledged = event;
  },
  'hint.asked': (facts) => {
    facts.stumpedTimes += 1;
  },
  'hint.given': (facts, event) => facts.hints.add(event),
  'journey.failing': (facts, event) => keepEarliest(facts.failing, event.data.journey, event),
  'probe.changed': (facts, event) => keepLast(facts.probes, `${event.data.kind} ${event.data.probe}`, event),
  'fault.planned': takeFault,
  'fault.applied': takeFault,
  'fault.failed': takeFault,
  'fault.reverted': takeFault,
  'fault.revertFailed': takeFault,
  'verdict.restored': (facts, event) => {
    facts.restored ??= event;
  },
  'verdict.relapsed': (facts) => {
    facts.restored = null;
  },
  'verdict.fixed': (facts, event) => facts.fixed.add(event),
  'declaration.compared': (facts, event) => {
    facts.declaration = event;
  },
};

function take(facts: TimelineFacts, event: FeedEvent, beganMs: number): void {
  facts.events += 1;
  (facts.timeline.get(SIGNIFICANCE[event.type]) as BoundedList<FeedEvent>).add(event);
  const taker = TAKERS[event.type] as
    | ((facts: TimelineFacts, event: FeedEvent, beganMs: number) => void)
    | undefined;
  taker?.(facts, event, beganMs);
}

function takeCommand(facts: TimelineFacts, event: Command, beganMs: number): void {
  facts.commands.add(event);
  if (facts.firstCommand === null && isAfter(event, beganMs)) facts.firstCommand = event;
  const { host, exitStatus } = event.data;
  let use = facts.hosts.get(host);
  if (!use) {
    if (facts.hosts.size >= MOST_NAMES) return;
    use = { commands: 0, failed: 0 };
    facts.hosts.set(host, use);
  }
  use.commands += 1;
  if (exitStatus !== null && exitStatus !== 0) use.failed += 1;
}

function takeMessage(facts: TimelineFacts, event: Message): void {
  facts.messages.add(event);
  const marked = markedText(event.data);
  if (marked) (facts.marked.get(marked.mark) as BoundedList<Message>).add(event);
}

function isAfter(event: FeedEvent, beganMs: number): boolean {
  return Date.parse(event.occurredAt) >= beganMs;
}

function keepEarliest<T extends FeedEvent>(into: Map<string, T>, name: string, event: T): void {
  const known = into.get(name);
  if (known ? event.occurredAt < known.occurredAt : into.size < MOST_NAMES) into.set(name, event);
}

function keepLast<T extends FeedEvent>(into: Map<string, T>, name: string, event: T): void {
  if (into.has(name) || into.size < MOST_NAMES) into.set(name, event);
}

/** Marked messages of one kind, in order. */
export function markedMessages(facts: TimelineFacts, mark: MessageMark): Message[] {
  return facts.marked.get(mark)?.kept() ?? [];
}
