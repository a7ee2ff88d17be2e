import { type Rotation, type Turn, turnsBetween } from './rotation.js';

/** Somebody takes over for a part of somebody's shift. */
export interface Override {
  id: string;
  personId: string;
  from: Date;
  to: Date;
  /** Of two at the same time the one that was made later holds. */
  createdAt: Date;
}

/** A span in which one person is on call, or nobody. */
export interface Shift {
  from: Date;
  to: Date;
  personId: string | null;
  /** The override by which they are; null for their own turn. */
  overrideId: string | null;
}

/** Something about a rota that somebody should look at. */
export type RotaFinding =
  /** Nobody is on call: the rotation has not begun or is empty, or whoever it is may not come in. */
  | { kind: 'gap'; from: Date; to: Date; personId: string | null }
  /** Two people took over the same time: the later one holds. */
  | { kind: 'doubleBooking'; from: Date; to: Date; overrideIds: [string, string] };

export interface RotaPlan {
  rotation: Rotation;
  overrides: readonly Override[];
}

/** Who is on call when, from one instant to another, in order and without holes. */
export function shiftsBetween({ rotation, overrides }: RotaPlan, from: Date, to: Date): Shift[] {
  const turns = turnsBetween(rotation, from, to);
  const edges = [from, to, ...turns.map((turn) => turn.from), ...overrides.flatMap((o) => [o.from, o.to])]
    .map((edge) => edge.getTime())
    .filter((edge) => edge >= from.getTime() && edge <= to.getTime());
  const sorted = [...new Set(edges)].sort((a, b) => a - b);
  const pieces = sorted.slice(1).map((end, index): Piece => {
    const begin = new Date(sorted[index] as number);
    const reason = holding(overrides, begin) ?? turns.find((turn) => turn.from <= begin && begin < turn.to);
    return { from: begin, to: new Date(end), reason };
  });
  return joined(pieces).map(({ from, to, reason }) => ({
    from,
    to,
    personId: reason?.personId ?? null,
    overrideId: reason && 'id' in reason ? reason.id : null,
  }));
}

/** Who is on call at an instant; null when nobody is. */
export function onCallAt(plan: RotaPlan, at: Date): string | null {
  return shiftsBetween(plan, at, new Date(at.getTime() + 1))[0]?.personId ?? null;
}

/**
 * Gaps and double bookings of a span.
 * @param available whether a person may come in
 */
export function findingsBetween(
  plan: RotaPlan,
  from: Date,
  to: Date,
  available: (personId: string) => boolean,
): RotaFinding[] {
  const gaps = shiftsBetween(plan, from, to)
    .filter(({ personId }) => personId === null || !available(personId))
    .map((shift): RotaFinding => ({ kind: 'gap', from: shift.from, to: shift.to, personId: shift.personId }));
  return [...gaps, ...doubleBookings(plan.overrides, from, to)];
}

function doubleBookings(overrides: readonly Override[], from: Date, to: Date): RotaFinding[] {
  return overrides.flatMap((one, index) =>
    overrides.slice(index + 1).flatMap((other): RotaFinding[] => {
      const begin = latest(one.from, other.from, from);
      const end = earliest(one.to, other.to, to);
      if (begin >= end || one.personId === other.personId) return [];
      return [{ kind: 'doubleBooking', from: begin, to: end, overrideIds: [one.id, other.id] }];
    }),
  );
}

function holding(overrides: readonly Override[], at: Date): Override | undefined {
  return overrides
    .filter((override) => override.from <= at && at < override.to)
    .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1))
    .at(-1);
}

/** A span with whatever makes somebody be on call in it. */
interface Piece {
  from: Date;
  to: Date;
  reason: Override | Turn | undefined;
}

/** Pieces that were cut where nothing changes become one again. */
function joined(pieces: readonly Piece[]): Piece[] {
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (last && last.reason === piece.reason) last.to = piece.to;
    else whole.push({ ...piece });
  }
  return whole;
}

function latest(...dates: Date[]): Date {
  return new Date(Math.max(...dates.map((date) => date.getTime())));
}

function earliest(...dates: Date[]): Date {
  return new Date(Math.min(...dates.map((date) => date.getTime())));
}
