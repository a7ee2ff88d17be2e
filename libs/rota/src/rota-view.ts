import type { RotaView } from '#contracts';
import type { TeamPlan } from './persistence/rota.repository.js';
import { findingsBetween, shiftsBetween } from './plan/rota.js';
import type { RotaTeam } from './rota-directory.port.js';

export interface RotaViewParts {
  team: RotaTeam;
  /** undefined when the team has no rota. */
  plan: TeamPlan | undefined;
  from: Date;
  to: Date;
  /** Names of those who may come in. */
  names: ReadonlyMap<string, string>;
  /** Ids of those who agreed to be paged by practices. */
  agreed: readonly string[];
}

/** A rota as it is shown. */
export function rotaView({ team, plan, from, to, names, agreed: all }: RotaViewParts): RotaView {
  const { id, name } = team;
  const agreed = all.filter((personId) => names.has(personId));
  if (!plan) return { team: { id, name }, rotation: null, shifts: [], overrides: [], agreed, findings: [] };
  const nameOf = (personId: string | null): string | null =>
    personId === null ? null : (names.get(personId) ?? null);
  const { timeZone, firstHandOff, shiftHours, people } = plan.rotation;
  return {
    team: { id, name },
    rotation: { timeZone, firstHandOff, shiftHours, people: [...people] },
    shifts: shiftsBetween(plan, from, to).map((shift) => ({
      ...span(shift),
      personId: shift.personId,
      name: nameOf(shift.personId),
      overrideId: shift.overrideId,
    })),
    overrides: plan.overrides.map((override) => ({
      id: override.id,
      ...span(override),
      personId: override.personId,
      name: nameOf(override.personId),
    })),
    agreed,
    findings: findingsBetween(plan, from, to, (personId) => names.has(personId)).map((finding) => ({
      kind: finding.kind,
      ...span(finding),
    })),
  };
}

function span({ from, to }: { from: Date; to: Date }): { from: string; to: string } {
  return { from: from.toISOString(), to: to.toISOString() };
}
