import { Temporal } from 'temporal-polyfill';

/** Who takes turns being on call, and from when. */
export interface Rotation {
  /** IANA name of the time zone in which shifts change hands. */
  timeZone: string;
  /** Local date and time at which the first person's first shift begins, such as `2026-11-23T10:00`. */
  firstHandOff: string;
  /** Length of a shift in hours of wall-clock time: a shift that begins at ten ends at ten, whatever summer time does. */
  shiftHours: number;
  /** Ids of people in the order of their turns. The same person may stand in it more than once. */
  people: readonly string[];
}

/** Three days, so that nobody has every weekend. */
export const DEFAULT_SHIFT_HOURS = 72;

/** One turn of a rotation. */
export interface Turn {
  /** From 0 at the first hand-off; negative before it. */
  number: number;
  from: Date;
  to: Date;
  /** null before the first hand-off, and when nobody stands in the rotation. */
  personId: string | null;
}

/** Instant at which the turn of this number begins. */
export function handOff({ timeZone, firstHandOff, shiftHours }: Rotation, number: number): Date {
  const local = Temporal.PlainDateTime.from(firstHandOff).add({ hours: number * shiftHours });
  return new Date(local.toZonedDateTime(timeZone).epochMilliseconds);
}

/** Number of the turn within which the instant lies; a hand-off belongs to the turn that begins with it. */
export function turnNumberAt(rotation: Rotation, at: Date): number {
  const shiftMs = rotation.shiftHours * 3_600_000;
  let number = Math.floor((at.getTime() - handOff(rotation, 0).getTime()) / shiftMs);
  // Summer time moves hand-offs by an hour or so against the plain quotient.
  while (handOff(rotation, number) > at) number -= 1;
  while (handOff(rotation, number + 1) <= at) number += 1;
  return number;
}

/** All turns that have any time in the span, in order. */
export function turnsBetween(rotation: Rotation, from: Date, to: Date): Turn[] {
  const turns: Turn[] = [];
  if (from >= to) return turns;
  for (let number = turnNumberAt(rotation, from); handOff(rotation, number) < to; number += 1)
    turns.push({
      number,
      from: handOff(rotation, number),
      to: handOff(rotation, number + 1),
      personId: number < 0 ? null : (rotation.people[number % rotation.people.length] ?? null),
    });
  return turns;
}
