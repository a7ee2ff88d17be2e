import type { FeedEvent } from '#contracts';
import type { TimelineFacts } from '../facts/timeline-facts.js';
import { eventWords } from '../words/event-words.js';
import { plain } from '../words/markdown-text.js';
import { omission, table } from '../words/table.js';
import { blocks, type SectionWriter } from './section.js';

const TIMELINE_ROWS = 500;

/** What was said in the rooms. */
export const writeMessages: SectionWriter = ({ facts, time }) => {
  if (facts.messages.total === 0) return 'Nothing was written in the rooms.';
  const rows = facts.messages
    .kept()
    .map(({ occurredAt, data }) => [
      time.clock(occurredAt),
      time.offset(occurredAt),
      data.room,
      data.by,
      plain(data.mark ? `${data.mark}: ${data.text}` : data.text),
    ]);
  return blocks(
    table(['Time', 'Offset', 'Room', 'Who', 'What'], rows),
    omission(facts.messages.omitted, 'messages from the middle'),
  );
};

/** Every event in words, or the most telling 500 of a long timeline. */
export const writeTimeline: SectionWriter = ({ facts, time }) => {
  const events = tellingEvents(facts);
  const rows = events.map((event) => [
    time.clock(event.occurredAt),
    time.offset(event.occurredAt),
    eventWords(event, time),
  ]);
  return blocks(
    table(['Time', 'Offset', 'What happened'], rows),
    omission(facts.events - events.length, 'events of lesser weight'),
  );
};

/** The most significant events, in the order in which they happened. */
export function tellingEvents(facts: TimelineFacts): FeedEvent[] {
  const chosen: FeedEvent[] = [];
  for (const rank of [3, 2, 1, 0] as const) {
    const room = TIMELINE_ROWS - chosen.length;
    chosen.push(...endsOf(facts.timeline.get(rank)?.kept() ?? [], room));
  }
  return chosen.sort((a, b) => Date.parse(a.occurredAt) - Date.parse(b.occurredAt) || a.seq - b.seq);
}

/** As many as there is room for, half from the beginning and half from the end. */
function endsOf(events: FeedEvent[], room: number): FeedEvent[] {
  if (events.length <= room) return events;
  const head = Math.ceil(room / 2);
  return [...events.slice(0, head), ...events.slice(events.length - (room - head))];
}
