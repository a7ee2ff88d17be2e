import type { DatastoreContainer } from '../datastore-container.js';
import type { FaultCase } from '../fault-case.js';

const ROWS = `shard_30.origins WHERE name = 'core'`;

export const postgresSqlCase: FaultCase<DatastoreContainer> = {
  fault: 'postgres.sql',
  what: 'a row that is changed, with what it was remembered',
  arrange: async (node) => {
    await node.sql(
      `UPDATE shard_30.origins SET default_package_visibility = 'it''s \\ public' WHERE name = 'core'`,
    );
  },
  parameters: ({ id }) => ({
    node: id,
    database: 'builder_originsrv',
    apply: `UPDATE shard_30.origins SET default_package_visibility = 'gone' WHERE name = 'core'`,
    revert: `UPDATE shard_30.origins SET default_package_visibility = :'before' WHERE name = 'core'`,
    check: `SELECT default_package_visibility = 'gone' FROM ${ROWS}`,
    remember: `SELECT default_package_visibility FROM ${ROWS}`,
  }),
  bad: {
    'a command of psql': { apply: '\\! touch /tmp/file' },
    'the end of the transaction': { apply: 'DELETE FROM origins; COMMIT; SELECT 1' },
    'no inverse': { revert: undefined },
  },
  noTarget: {
    'no such database': { database: 'nothing' },
    'a database that is so already': { check: 'SELECT true AS so_already' },
  },
  look: (node) => node.sql(`SELECT default_package_visibility FROM ${ROWS}`),
  damaged: /^gone/,
};
