import type { DatastoreContainer } from '../datastore-container.js';
import type { FaultCase } from '../fault-case.js';

export const READ_TABLE = `SELECT count(*) >= 0 FROM shard_30.origin_packages`;

/** Whether somebody who reads the table has to wait. */
export async function isBlocked(node: DatastoreContainer): Promise<boolean> {
  try {
    await node.sql(`SET lock_timeout = '200ms'; ${READ_TABLE}`);
    return false;
  } catch (error) {
    if (!String(error).includes('lock timeout')) throw error;
    return true;
  }
}

export const postgresLockCase: FaultCase<DatastoreContainer> = {
  fault: 'postgres.lock',
  what: 'a table that everybody reads',
  arrange: async (node) => {
    await node.sh('pkill -u hab -x psql; true');
  },
  parameters: ({ id }) => ({
    node: id,
    from: id,
    database: 'builder_originsrv',
    table: 'shard_30.origin_packages',
  }),
  bad: {
    'a table with a statement in it': { table: 'origins; DROP TABLE origins' },
    'a mode that locks nobody out': { mode: 'ACCESS SHARE' },
  },
  noTarget: {
    'no such table': { table: 'shard_30.nothing' },
    'no such database': { database: 'nothing' },
  },
  look: async (node) => {
    const open = await node.sh('pgrep -r R,S -u hab -x psql | wc -l');
    return `${(await isBlocked(node)) ? 'readers wait' : 'readers pass'}, ${open.trim()} psql`;
  },
  damaged: /^readers wait, 1 psql$/,
};
