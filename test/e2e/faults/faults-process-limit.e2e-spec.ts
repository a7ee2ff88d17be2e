import { jest } from '@jest/globals';
import { processLimitCases } from './cases/process-limit.case.js';
import { DatastoreContainer } from './datastore-container.js';
import { keepsFaultContract } from './fault-contract.js';

// A command in a container takes a tenth of a second, and many times that on a busy machine.
jest.setTimeout(60_000);

describe('process.limit on real processes', () => {
  keepsFaultContract(DatastoreContainer.start, processLimitCases);
});
