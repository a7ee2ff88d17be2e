import { configFromArguments } from './config-file.js';
import type { ConfigSection } from './config-section.js';
import { openDatastore } from './datastore.js';
import { logFor } from './log.js';
import { migrate } from './migrate.js';
import { start } from './start.js';

export interface ServiceCommand {
  readonly service: string;
  /** The shards that `migrate` looks after. */
  shards(config: ConfigSection): readonly number[];
  serve(config: ConfigSection): Promise<void>;
}

/** Runs `<service> CONFIG` or `<service> CONFIG migrate`. */
export function runService({ service, shards, serve }: ServiceCommand): void {
  start(async () => {
    const config = configFromArguments();
    if (process.argv[3] !== 'migrate') return serve(config);
    await migrate(openDatastore(config.section('datastore'), service), shards(config));
    logFor(service.replace('-', '_')).info('migrations are done');
    process.exit(0);
  });
}
