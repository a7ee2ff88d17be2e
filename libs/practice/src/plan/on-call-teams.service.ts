import { Injectable } from '@nestjs/common';
import type { CreatePracticeRequest, PlanView } from '#contracts';
import { AppError } from '#kernel';
import { Rotas } from '#rota';
import type { Asker } from '../asker.js';
import type { Practice } from '../practice.js';
import { PracticeTeams } from './practice-teams.port.js';

/** Practices that page whoever is on call in a team from the start. */
@Injectable()
export class OnCallTeams {
  constructor(
    private readonly teams: PracticeTeams,
    private readonly rotas: Rotas,
  ) {}

  /** The team that a practice is to page, as it is to be stored. Errors: `input.invalid`, `auth.forbidden`. */
  async of({ onCallTeam, mode }: CreatePracticeRequest, asker: Asker): Promise<string | null> {
    if (onCallTeam === undefined) return null;
    if (mode !== 'group')
      throw invalid(
        'Nobody is paged who has not signed up where somebody practises alone: schedule it for a group.',
      );
    await this.assertMay(asker, onCallTeam);
    return onCallTeam;
  }

  /** Who is of a team, and administrators, have practices page it. Errors: `input.invalid`, `auth.forbidden`. */
  async assertMay({ id, role }: Asker, teamId: string): Promise<void> {
    const team = await this.teams.team(teamId);
    if (!team) throw invalid('There is no such team.');
    if (role === 'admin' || team.memberIds.includes(id)) return;
    throw new AppError(
      'auth.forbidden',
      `Join the team "${team.name}" to have practices page who is on call.`,
    );
  }

  /** Whom a practice pages at its start, as things stand now. */
  async view({ onCallTeam, startsAt, createdAt }: Practice): Promise<PlanView['onCall']> {
    if (onCallTeam === null) return null;
    const onCall = await this.rotas.onCallOf(onCallTeam, startsAt ?? createdAt);
    if (!onCall) return null;
    const { team, person } = onCall;
    return { team, name: person?.name ?? null, agreed: person?.agreed ?? false };
  }

  /** Name of a team; null when it is gone. */
  async nameOf(teamId: string): Promise<string | null> {
    return (await this.teams.team(teamId))?.name ?? null;
  }
}

function invalid(sentence: string): AppError {
  return new AppError('input.invalid', sentence, { details: [{ field: 'onCallTeam', message: sentence }] });
}
