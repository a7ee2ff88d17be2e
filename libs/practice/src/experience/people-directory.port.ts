/** Port: the people of the organisation. */
export abstract class PeopleDirectory {
  /** Names of those who may come in, by id. */
  abstract names(): Promise<ReadonlyMap<string, string>>;
}
