/** A team as the rota needs to know it. */
export interface RotaTeam {
  id: string;
  name: string;
  memberIds: readonly string[];
}

/** Port: the teams and the people of the organisation. */
export abstract class RotaDirectory {
  abstract teams(): Promise<RotaTeam[]>;
  /** Names of those who may come in, by id. */
  abstract names(): Promise<ReadonlyMap<string, string>>;
}

/** Who asks for a change. */
export interface RotaPerson {
  id: string;
  administrator: boolean;
}
