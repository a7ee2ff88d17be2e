import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator';
import type { NoticeFacts } from '#contracts';
import type { OutgoingNotice } from '../channels/outgoing-notice.js';
import { calendarPart, calendarUid } from '../telling/calendar-part.js';

const MINUTE_MS = 60_000;

/** A change to the calendar of whoever gets the letter. */
export interface CalendarLetter {
  method: 'REQUEST' | 'CANCEL';
  content: string;
}

export interface CalendarPeople {
  /** Sender of letters, `Name <address>`. */
  organizer: string;
  to: { name: string; email: string };
}

/**
 * The invitation, its update or its cancellation as calendar programs take them from letters (RFC 5546, RFC 6047): one
 * entry, whose sequence only grows. null for a notice that changes no calendar.
 */
export function calendarLetter(
  notice: OutgoingNotice,
  sequence: number | null,
  { organizer, to }: CalendarPeople,
): CalendarLetter | null {
  const part = calendarPart(notice.kind);
  if (!part || sequence === null) return null;
  const method = part.change === 'set' ? 'REQUEST' : 'CANCEL';
  const facts = notice.facts as NoticeFacts<'debrief.scheduled'>;
  const start = new Date(facts.startsAt);
  const calendar = ical({
    prodId: { company: 'SimSup', product: 'practices' },
    method: ICalCalendarMethod[method],
  });
  calendar.createEvent({
    id: calendarUid(part.entry, facts.practiceId),
    sequence,
    stamp: notice.toldAt,
    start,
    end: new Date(start.getTime() + facts.expectedMinutes * MINUTE_MS),
    summary: part.entry === 'debrief' ? `Debrief: ${facts.title}` : facts.title,
    description: notice.lines.join('\n\n'),
    url: notice.url,
    location: facts.place ?? notice.url,
    status: method === 'REQUEST' ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
    organizer,
    attendees: [
      {
        ...to,
        role: ICalAttendeeRole.OPT,
        status: method === 'REQUEST' ? ICalAttendeeStatus.NEEDSACTION : ICalAttendeeStatus.DECLINED,
      },
    ],
  });
  return { method, content: calendar.toString() };
}
