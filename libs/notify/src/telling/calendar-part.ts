import type { NoticeKind } from '#contracts';

/** What a notice does to people's calendars. */
export interface CalendarPart {
  entry: 'practice' | 'debrief';
  change: 'set' | 'cancel';
}

const PARTS: Partial<Record<NoticeKind, CalendarPart>> = {
  'practice.announced': { entry: 'practice', change: 'set' },
  'practice.moved': { entry: 'practice', change: 'set' },
  'practice.called-off': { entry: 'practice', change: 'cancel' },
  'signup.confirmed': { entry: 'practice', change: 'set' },
  'signup.promoted': { entry: 'practice', change: 'set' },
  'signup.withdrawn': { entry: 'practice', change: 'cancel' },
  'debrief.scheduled': { entry: 'debrief', change: 'set' },
  'debrief.called-off': { entry: 'debrief', change: 'cancel' },
};

/** null for a kind that leaves calendars alone. */
export function calendarPart(kind: NoticeKind): CalendarPart | null {
  return PARTS[kind] ?? null;
}

/** Identity of an entry in everybody's calendar: the same for its updates and its cancellation. */
export function calendarUid(entry: CalendarPart['entry'], practiceId: string): string {
  return entry === 'practice' ? `${practiceId}@simsup` : `${practiceId}-debrief@simsup`;
}
