import { jest } from '@jest/globals';
import { crashLoopCase } from './cases/crash-loop.case.js';
import { DatastoreContainer } from './datastore-container.js';
import { keepsFaultContract } from './fault-contract.js';

// It is watched for a while, thrice a test.
jest.setTimeout(120_000);

describe('a process that ends again and again', () => {
  keepsFaultContract(DatastoreContainer.start, [crashLoopCase]);
});
