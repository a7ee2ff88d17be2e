import type { Datastore, Row } from '../kit/datastore.js';
import type { GraphPackage } from '../wire/job-messages.js';

/** The packages that the dependency graph is built of. */
export class GraphRepository {
  constructor(private readonly datastore: Datastore) {}

  /** All packages, oldest first. */
  all(): Promise<GraphPackage[]> {
    return this.datastore.query<GraphPackage & Row>(
      'SELECT ident, target, deps FROM shard_0.graph_packages ORDER BY id',
    );
  }

  /** What packages need, by ident; a package that is not known is left out. */
  async depsOf(idents: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await this.datastore.query<{ ident: string; deps: string[] }>(
      'SELECT ident, deps FROM shard_0.graph_packages WHERE ident = ANY ($1)',
      [[...idents]],
    );
    return new Map(rows.map(({ ident, deps }) => [ident, deps]));
  }

  async add({ ident, target, deps }: GraphPackage): Promise<void> {
    await this.datastore.query(
      `INSERT INTO shard_0.graph_packages (ident, target, deps) VALUES ($1, $2, $3)
       ON CONFLICT (ident) DO UPDATE SET target = $2, deps = $3`,
      [ident, target, [...deps]],
    );
  }
}
