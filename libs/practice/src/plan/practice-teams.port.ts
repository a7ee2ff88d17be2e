/** A team as practices need to know it. */
export interface PracticeTeam {
  id: string;
  name: string;
  /** Those of it who may come in. */
  memberIds: string[];
}

/** Port: the teams of the organisation, and who is still there. */
export abstract class PracticeTeams {
  /** null when there is no such team. */
  abstract team(id: string): Promise<PracticeTeam | null>;
  /** Of these people, those who may come in. */
  abstract present(ids: readonly string[]): Promise<ReadonlySet<string>>;
}
