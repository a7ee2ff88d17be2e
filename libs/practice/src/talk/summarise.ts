import type {
  FeedEvent,
  FeedEventOf,
  FeedEventType,
  MessageMark,
  SummaryEntry,
  TalkSummary,
} from '#contracts';

/** Types of events that a summary is made of. */
export const SUMMED_UP = [
  'message.posted',
  'journey.failing',
  'journey.recovered',
  'alert.fired',
  'alert.resolved',
] as const satisfies FeedEventType[];

type Message = FeedEventOf<'message.posted'>;

/** How an incident stands, from what was measured and from what was marked in operations. Pure; in the order of `seq`. */
export function summarise(events: readonly FeedEvent[]): TalkSummary {
  const messages = events.filter(
    (event): event is Message => event.type === 'message.posted' && event.data.room === 'operations',
  );
  const latest = new Map<number, Message>();
  for (const message of messages) if (message.data.about) latest.set(message.data.about.seq, message);
  const marked = (mark: MessageMark, ...outcomes: (string | undefined)[]): SummaryEntry[] =>
    messages
      .filter(({ seq, data }) => data.mark === mark && fits(latest.get(seq), outcomes))
      .map((message) => entryOf(message, latest.get(message.seq)));
  return {
    failing: standing(events, failures),
    alerts: standing(events, alarms),
    symptoms: marked('symptom'),
    confirmed: marked('hypothesis', 'confirmed'),
    data: marked('finding'),
    openQuestions: marked('question', undefined),
    investigating: marked('hypothesis', 'investigating'),
    notInvestigated: marked('hypothesis', undefined),
    ruledOut: marked('hypothesis', 'ruled-out'),
    actions: marked('action'),
    decisions: marked('decision'),
  };
}

/** No outcomes asked for means that any will do. */
function fits(said: Message | undefined, outcomes: readonly (string | undefined)[]): boolean {
  return outcomes.length === 0 || outcomes.includes(said?.data.about?.outcome);
}

function entryOf({ seq, occurredAt, data }: Message, said: Message | undefined): SummaryEntry {
  return {
    seq,
    at: occurredAt,
    by: data.by,
    text: data.text,
    owner: data.owner ?? null,
    lastSaid: said ? { by: said.data.by, text: said.data.text, at: said.occurredAt } : null,
  };
}

type Change<T> = { key: string; begins: T | null };

/** What began and has not ended, in the order in which it began. */
function standing<T>(events: readonly FeedEvent[], changeOf: (event: FeedEvent) => Change<T> | null): T[] {
  const open = new Map<string, T>();
  for (const event of events) {
    const change = changeOf(event);
    if (change?.begins) open.set(change.key, change.begins);
    else if (change) open.delete(change.key);
  }
  return [...open.values()];
}

function failures(event: FeedEvent): Change<TalkSummary['failing'][number]> | null {
  if (event.type === 'journey.recovered') return { key: event.data.journey, begins: null };
  if (event.type !== 'journey.failing') return null;
  const { journey, title, error } = event.data;
  return { key: journey, begins: { title, error, since: event.occurredAt } };
}

function alarms(event: FeedEvent): Change<TalkSummary['alerts'][number]> | null {
  if (event.type === 'alert.resolved') return { key: event.data.fingerprint, begins: null };
  if (event.type !== 'alert.fired') return null;
  const { fingerprint, name, summary } = event.data;
  return { key: fingerprint, begins: { name, summary, since: event.occurredAt } };
}
