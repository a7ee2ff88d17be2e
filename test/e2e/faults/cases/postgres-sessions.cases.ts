import type { DatastoreContainer } from '../datastore-container.js';
import type { FaultCase } from '../fault-case.js';

const SESSIONS = `SELECT state, left(query, 40) FROM pg_stat_activity WHERE application_name = 'psql' AND state <> 'idle'
AND pid <> pg_backend_pid()`;

/** What the sessions of the database do, and how many psql there are on the node. */
async function lookAtSessions(node: DatastoreContainer): Promise<string> {
  const open = await node.sh('pgrep -r R,S -u hab -x psql | wc -l');
  return `${(await node.sql(SESSIONS)).trim()} ${open.trim()} psql`;
}

type Particular = Pick<FaultCase<DatastoreContainer>, 'fault' | 'what' | 'bad' | 'damaged'> & {
  parameters: object;
};

/** A session that somebody left: whatever was typed into it, it is there and gone again in the same way. */
function sessionCase({ parameters, ...particular }: Particular): FaultCase<DatastoreContainer> {
  return {
    ...particular,
    arrange: async (node) => {
      await node.sh('pkill -u hab -x psql; true');
    },
    parameters: ({ id }) => ({ node: id, from: id, database: 'builder_originsrv', ...parameters }),
    noTarget: { 'no such database': { database: 'nothing' } },
    look: lookAtSessions,
  };
}

export const postgresSessionCases = [
  sessionCase({
    fault: 'postgres.advisory-lock',
    what: 'the lock of migrations',
    parameters: { key: 5150 },
    bad: { 'a key that is no number': { key: '5150' }, 'no key': { key: undefined } },
    damaged: /^idle in transaction\|SELECT pg_advisory_xact_lock\(5150\); 1 psql$/,
  }),
  sessionCase({
    fault: 'postgres.idle-in-transaction',
    what: 'an update that was never committed',
    parameters: { statement: "UPDATE shard_30.origins SET owner_id = 0 WHERE name = 'core'" },
    bad: {
      'two statements': { statement: 'SELECT 1; COMMIT; SELECT 2' },
      'a command of psql': { statement: '\\! touch /tmp/file' },
    },
    damaged: /^idle in transaction\|UPDATE shard_30.origins SET owner_id = 0 1 psql$/,
  }),
  sessionCase({
    fault: 'postgres.long-query',
    what: 'a query that takes a day',
    parameters: { statement: 'SELECT pg_sleep(86400)' },
    bad: { 'no statement': { statement: '' } },
    damaged: /^active\|SELECT pg_sleep\(86400\); 1 psql$/,
  }),
];

export const postgresConnectionsCase: FaultCase<DatastoreContainer> = {
  fault: 'postgres.connections',
  what: 'all that the server has for others than its superuser',
  arrange: async (node) => {
    await node.sh('pkill -u hab -x -f usage-report; true');
  },
  parameters: ({ id }) => ({ node: id, database: 'builder_originsrv', program: 'usage-report', count: 97 }),
  bad: { 'a name that says nothing': { program: 'x' }, 'no connection': { count: 0 } },
  noTarget: { 'no such database': { database: 'nothing' }, 'fewer connections': { count: 100 } },
  look: async (node) => {
    const open = await node.sh('pgrep -r R,S -u hab -x -f usage-report | wc -l');
    const held = await node.sql(
      `SELECT count(*) || ' ' || coalesce(max(state), 'none') FROM pg_stat_activity
       WHERE application_name = 'usage-report'`,
    );
    return `${open.trim()} program, ${held.trim()}`;
  },
  damaged: /^1 program, 97 idle$/,
};
