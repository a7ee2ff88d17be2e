import ical, { ICalCalendarMethod } from 'ical-generator';
import type { Shift } from '../plan/rota.js';

export interface CalendarShift extends Shift {
  teamId: string;
  teamName: string;
}

/** Shifts as an iCalendar that a calendar program reads again and again. */
export function shiftCalendar(personName: string, shifts: readonly CalendarShift[], now: Date): string {
  const calendar = ical({
    name: `On call: ${personName}`,
    prodId: { company: 'SimSup', product: 'rota' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3_600,
  });
  for (const shift of shifts)
    calendar.createEvent({
      // The same shift keeps its identity when its end moves, so that programs change it and add none.
      id: `${shift.teamId}-${shift.from.getTime()}@simsup`,
      stamp: now,
      start: shift.from,
      end: shift.to,
      summary: `On call for ${shift.teamName}`,
      description: shift.overrideId ? 'You took this time over.' : 'Your turn.',
    });
  return calendar.toString();
}
