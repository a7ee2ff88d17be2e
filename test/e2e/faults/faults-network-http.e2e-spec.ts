import { jest } from '@jest/globals';
import { httpCases } from './cases/network.case.js';
import { keepsFaultContract } from './fault-contract.js';
import { NodePair } from './node-pair.js';

// Every look and every rule is a container of its own, which a busy machine takes seconds to start.
jest.setTimeout(180_000);

describe('services that real containers depend on', () => {
  keepsFaultContract(NodePair.start, httpCases);
});
