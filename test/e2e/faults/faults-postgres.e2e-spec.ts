import { jest } from '@jest/globals';
import { postgresConnectionsCase, postgresSessionCases } from './cases/postgres-sessions.cases.js';
import { postgresSqlCase } from './cases/postgres-sql.case.js';
import { DatastoreContainer } from './datastore-container.js';
import { keepsFaultContract } from './fault-contract.js';

// A command in a container takes a tenth of a second, and many times that on a busy machine.
jest.setTimeout(60_000);

describe('damage to a real PostgreSQL', () => {
  keepsFaultContract(DatastoreContainer.start, [
    ...postgresSessionCases,
    postgresConnectionsCase,
    postgresSqlCase,
  ]);
});
