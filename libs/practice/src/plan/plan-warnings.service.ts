import { Injectable } from '@nestjs/common';
import type { PlanWarning } from '#contracts';
import { PlanRepository } from '../persistence/plan.repository.js';
import { type PlannedPerson, PlanPeople } from './plan-people.port.js';
import { localTime, withinBusinessDay } from './plan-times.js';

/** A span that somebody plans, and for whom. */
export interface PlannedSpan {
  from: Date;
  expectedMinutes: number;
  timeZone: string;
  personIds: readonly string[];
  /** The practice itself, when there is one already. */
  practiceId: string | null;
}

const SHORTEST_MINUTES = 15;
const LONGEST_MINUTES = 240;

/** Says what speaks against a plan; nothing is refused for it. */
@Injectable()
export class PlanWarnings {
  constructor(
    private readonly plans: PlanRepository,
    private readonly people: PlanPeople,
  ) {}

  async of(span: PlannedSpan): Promise<PlanWarning[]> {
    const to = endOf(span);
    const [people, overlaps] = await Promise.all([
      this.people.find([...new Set(span.personIds)]),
      this.plans.overlapping(span.from, to, span.practiceId),
    ]);
    const busy = new Set(overlaps.flatMap(({ personIds }) => personIds));
    const { capacity } = this.people;
    return [
      ...lengthWarnings(span.expectedMinutes),
      ...businessWarnings(span, to, people),
      ...conflictWarnings(people.filter(({ id }) => busy.has(id))),
      ...(overlaps.length + 1 > capacity ? [capacityWarning(overlaps.length, capacity)] : []),
    ];
  }
}

/** When a planned span ends. */
export function endOf({ from, expectedMinutes }: Pick<PlannedSpan, 'from' | 'expectedMinutes'>): Date {
  return new Date(from.getTime() + expectedMinutes * 60_000);
}

function lengthWarnings(minutes: number): PlanWarning[] {
  if (minutes >= SHORTEST_MINUTES && minutes <= LONGEST_MINUTES) return [];
  const what = minutes > LONGEST_MINUTES ? 'longer than four hours' : 'shorter than a quarter of an hour';
  return [{ kind: 'length', message: `It is ${what}: most practices take one to four hours.`, people: [] }];
}

function businessWarnings(span: PlannedSpan, to: Date, people: readonly PlannedPerson[]): PlanWarning[] {
  const zones = new Map<string, string[]>();
  for (const { name, timeZone } of people) {
    const zone = timeZone ?? span.timeZone;
    zones.set(zone, [...(zones.get(zone) ?? []), name]);
  }
  if (people.length === 0) zones.set(span.timeZone, []);
  return [...zones]
    .filter(([zone]) => !withinBusinessDay(span.from, to, zone))
    .map(([zone, names]) => ({
      kind: 'business-hours',
      message: `Outside of the business day in ${zone}: it is ${spoken(span.from, zone)} to ${spoken(to, zone)} there.`,
      people: names,
    }));
}

function spoken(at: Date, zone: string): string {
  return localTime(at, zone).replace('T', ' ');
}

function conflictWarnings(people: readonly PlannedPerson[]): PlanWarning[] {
  if (people.length === 0) return [];
  const names = people.map(({ name }) => name);
  return [{ kind: 'conflict', message: 'Another practice is at the same time.', people: names }];
}

function capacityWarning(others: number, capacity: number): PlanWarning {
  const message = `${others} other ${others === 1 ? 'practice is' : 'practices are'} at the same time, and ${capacity} sandboxes fit: it may not find room.`;
  return { kind: 'capacity', message, people: [] };
}
