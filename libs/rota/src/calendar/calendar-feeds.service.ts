import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AppError, type Clock } from '#kernel';
import { RotaRepository } from '../persistence/rota.repository.js';
import { shiftsBetween } from '../plan/rota.js';
import { ROTA_CLOCK } from '../rota-clock.js';
import { RotaDirectory } from '../rota-directory.port.js';
import { type CalendarShift, shiftCalendar } from './shift-calendar.js';

const DAY_MS = 24 * 3_600_000;
/** What a calendar shows: a month back and half a year ahead. */
const BACK_MS = 31 * DAY_MS;
const AHEAD_MS = 183 * DAY_MS;

/** Calendars that people subscribe to: their address is a secret, since calendars cannot log in. */
@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly rotas: RotaRepository,
    private readonly directory: RotaDirectory,
    @Inject(ROTA_CLOCK) private readonly clock: Clock,
  ) {}

  /** Secret of the person's feed, in place of the one before. */
  async renew(personId: string): Promise<string> {
    const token = randomBytes(24).toString('base64url');
    await this.rotas.setFeed({ personId, tokenHash: hash(token), createdAt: this.clock.now() });
    return token;
  }

  /** The person's shifts in all teams, as iCalendar. Errors: `resource.not-found`. */
  async read(token: string): Promise<string> {
    const personId = await this.rotas.personOfFeed(hash(token));
    const names = await this.directory.names();
    const name = personId === null ? undefined : names.get(personId);
    if (personId === null || name === undefined)
      throw new AppError('resource.not-found', 'This calendar was replaced by a newer one, or is nobody’s.');
    return shiftCalendar(name, await this.shiftsOf(personId), this.clock.now());
  }

  private async shiftsOf(personId: string): Promise<CalendarShift[]> {
    const nowMs = this.clock.now().getTime();
    const [from, to] = [new Date(nowMs - BACK_MS), new Date(nowMs + AHEAD_MS)];
    const [plans, teams] = await Promise.all([this.rotas.plans(from, to), this.directory.teams()]);
    return plans.flatMap((plan) => {
      const team = teams.find(({ id }) => id === plan.teamId);
      const own = shiftsBetween(plan, from, to).filter((shift) => shift.personId === personId);
      return own.map((shift) => ({ ...shift, teamId: plan.teamId, teamName: team?.name ?? '' }));
    });
  }
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
