import type { Datastore } from './datastore.js';

/** Every service takes this lock for its migrations, so that two of them never run at once. */
const MIGRATION_LOCK = 5150;

/** What a service does in its init hook: creates the shards that it is configured for and that are missing. */
export async function migrate(datastore: Datastore, shards: readonly number[]): Promise<void> {
  await datastore.transaction(async (query) => {
    await query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    const present = await query<{ shard: number }>('SELECT shard FROM public.present_shards()');
    const known = new Set(present.map((row) => row.shard));
    for (const shard of shards) {
      if (!known.has(shard)) await query('SELECT public.create_shard($1)', [shard]);
    }
  });
}
