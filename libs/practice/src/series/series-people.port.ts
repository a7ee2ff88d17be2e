/** A team as a series needs to know it. */
export interface SeriesTeam {
  id: string;
  name: string;
  /** Those of it who may come in. */
  memberIds: string[];
}

/** Port: the people and teams of the organisation. */
export abstract class SeriesPeople {
  /** null when there is no such team. */
  abstract team(id: string): Promise<SeriesTeam | null>;
  /** Of these people, those who may come in. */
  abstract present(ids: readonly string[]): Promise<ReadonlySet<string>>;
}
