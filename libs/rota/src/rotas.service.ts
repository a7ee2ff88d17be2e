import { Inject, Injectable } from '@nestjs/common';
import type { OnCallNow, OverrideRequest, RotationRequest, RotaView } from '#contracts';
import { AppError, type Clock, newId } from '#kernel';
import { ConsentRepository } from './persistence/consent.repository.js';
import { RotaRepository, type TeamPlan } from './persistence/rota.repository.js';
import { onCallAt } from './plan/rota.js';
import { ROTA_CLOCK } from './rota-clock.js';
import { RotaDirectory, type RotaPerson, type RotaTeam } from './rota-directory.port.js';
import { rotaView } from './rota-view.js';

/** Somebody who is on call. */
export interface OnCallPerson {
  id: string;
  name: string;
  /** Practices may page them. */
  agreed: boolean;
}

/** Longest span that is shown at once. */
const LONGEST_MS = 400 * 24 * 3_600_000;

/** Who is on call in which team. */
@Injectable()
export class Rotas {
  constructor(
    private readonly rotas: RotaRepository,
    private readonly consents: ConsentRepository,
    private readonly directory: RotaDirectory,
    @Inject(ROTA_CLOCK) private readonly clock: Clock,
  ) {}

  /** A team's rota in a span. Errors: `resource.not-found`, `input.invalid` for a span that is empty or too long. */
  async view(teamId: string, from: Date, to: Date): Promise<RotaView> {
    if (from >= to) throw invalid('to', 'Choose an end after the begin.', 'must be after "from"');
    if (to.getTime() - from.getTime() > LONGEST_MS)
      throw invalid('to', 'Choose a span of 400 days or less.', 'is more than 400 days after "from"');
    const team = await this.team(teamId);
    const [plan] = await this.rotas.plans(from, to, teamId);
    const [names, agreed] = await Promise.all([this.directory.names(), this.consents.ofTeam(teamId)]);
    return rotaView({ team, plan, from, to, names, agreed });
  }

  /** Whoever is on call now, a line for each team that has a rota. */
  async now(): Promise<OnCallNow[]> {
    const at = this.clock.now();
    const [teams, names, plans] = await Promise.all([
      this.directory.teams(),
      this.directory.names(),
      this.rotas.plans(at, new Date(at.getTime() + 1)),
    ]);
    return plans.flatMap((plan) => {
      const team = teams.find(({ id }) => id === plan.teamId);
      if (!team) return [];
      const personId = onCallAt(plan, at);
      const name = personId === null ? undefined : names.get(personId);
      const person = personId !== null && name !== undefined ? { id: personId, name } : null;
      return [{ team: { id: team.id, name: team.name }, person }];
    });
  }

  /** Ids of those who are on call now in a team of any of these people, without the people themselves. */
  async onCallBeside(people: readonly string[]): Promise<string[]> {
    const [teams, lines] = await Promise.all([this.directory.teams(), this.now()]);
    const theirs = teams.filter(({ memberIds }) => memberIds.some((id) => people.includes(id)));
    const onCall = lines
      .filter(({ team }) => theirs.some(({ id }) => id === team.id))
      .flatMap(({ person }) => person?.id ?? []);
    return [...new Set(onCall)].filter((id) => !people.includes(id));
  }

  /**
   * Who is on call in a team at an instant, and whether practices may page them; the person is null when nobody is.
   * Null for a team that is gone.
   */
  async onCallOf(teamId: string, at: Date): Promise<{ team: string; person: OnCallPerson | null } | null> {
    const team = (await this.directory.teams()).find(({ id }) => id === teamId);
    if (!team) return null;
    const [plan] = await this.rotas.plans(at, new Date(at.getTime() + 1), teamId);
    const id = plan ? onCallAt(plan, at) : null;
    const name = id === null ? undefined : (await this.directory.names()).get(id);
    if (id === null || name === undefined) return { team: team.name, person: null };
    const agreed = (await this.consents.ofTeam(teamId)).includes(id);
    return { team: team.name, person: { id, name, agreed } };
  }

  /** Somebody agrees to be paged by practices while they are on call, or no longer does. Errors: `resource.not-found`. */
  async setConsent(personId: string, teamId: string, agreed: boolean): Promise<void> {
    await this.team(teamId);
    if (agreed) await this.consents.agree(teamId, personId, this.clock.now());
    else await this.consents.withdraw(teamId, personId);
  }

  /** Plans of all teams in a span. */
  plans(from: Date, to: Date): Promise<TeamPlan[]> {
    return this.rotas.plans(from, to);
  }

  /** For members of the team and administrators. Errors: `auth.forbidden`, `resource.not-found`, `input.invalid`. */
  async setRotation(by: RotaPerson, teamId: string, rotation: RotationRequest): Promise<void> {
    await this.mayChange(by, teamId);
    const names = await this.directory.names();
    const stranger = rotation.people.findIndex((id) => !names.has(id));
    if (stranger >= 0) throw invalid(`people.${stranger}`, 'Choose people who may come in.', 'is nobody');
    await this.rotas.setRotation(teamId, rotation);
  }

  /** Errors: `auth.forbidden`, `resource.not-found`. */
  async remove(by: RotaPerson, teamId: string): Promise<void> {
    await this.mayChange(by, teamId);
    if (!(await this.rotas.remove(teamId))) throw noRota();
  }

  /** Somebody takes over. Errors: `auth.forbidden`, `resource.not-found`, `input.invalid`. */
  async override(by: RotaPerson, teamId: string, { personId, from, to }: OverrideRequest): Promise<string> {
    await this.mayChange(by, teamId);
    const span = { from: new Date(from), to: new Date(to) };
    if (span.from >= span.to) throw invalid('to', 'Choose an end after the begin.', 'must be after "from"');
    if (!(await this.directory.names()).has(personId))
      throw invalid('personId', 'Choose somebody who may come in.', 'is nobody');
    const [plan] = await this.rotas.plans(span.from, span.to, teamId);
    if (!plan) throw noRota();
    const id = newId();
    const createdAt = this.clock.now();
    await this.rotas.addOverride({ id, teamId, personId, ...span, createdAt, createdBy: by.id });
    return id;
  }

  /** Errors: `auth.forbidden`, `resource.not-found`. */
  async removeOverride(by: RotaPerson, teamId: string, id: string): Promise<void> {
    await this.mayChange(by, teamId);
    if (!(await this.rotas.removeOverride(teamId, id)))
      throw new AppError('resource.not-found', 'There is no such override.');
  }

  private async mayChange(by: RotaPerson, teamId: string): Promise<void> {
    const team = await this.team(teamId);
    if (by.administrator || team.memberIds.includes(by.id)) return;
    throw new AppError('auth.forbidden', `Join the team "${team.name}" to change its rota.`);
  }

  private async team(teamId: string): Promise<RotaTeam> {
    const team = (await this.directory.teams()).find(({ id }) => id === teamId);
    if (!team) throw new AppError('resource.not-found', 'There is no such team.');
    return team;
  }
}

function invalid(field: string, sentence: string, message: string): AppError {
  return new AppError('input.invalid', sentence, { details: [{ field, message }] });
}

function noRota(): AppError {
  return new AppError('resource.not-found', 'This team has no rota yet: set its rotation first.');
}
