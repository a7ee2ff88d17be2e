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

  async add({ ident, target, deps }: GraphPackage): Promise<void> {
    await this.datastore.query(
      `INSERT INTO shard_0.graph_packages (ident, target, deps) VALUES ($1, $2, $3)
       ON CONFLICT (ident) DO UPDATE SET target = $2, deps = $3`,
      [ident, target, [...deps]],
    );
  }
}
