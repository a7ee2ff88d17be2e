import { jest } from '@jest/globals';
import { serviceRestartCase, serviceStopCase } from './cases/service-stop.case.js';
import { DatastoreContainer } from './datastore-container.js';
import { keepsFaultContract } from './fault-contract.js';

// The database takes seconds to stop and to start.
jest.setTimeout(120_000);

describe('services and their supervisor', () => {
  keepsFaultContract(DatastoreContainer.start, [serviceStopCase, serviceRestartCase]);
});
