/** Which Postgres the product's own data lives in. */
export class StoreConfig {
  /** @param databaseUrl connection string of an external server; absent: the embedded one. */
  constructor(readonly databaseUrl: string | undefined) {}

  get embedded(): boolean {
    return this.databaseUrl === undefined;
  }
}
