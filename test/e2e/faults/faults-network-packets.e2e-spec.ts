import { jest } from '@jest/globals';
import { packetCases } from './cases/network.case.js';
import { keepsFaultContract } from './fault-contract.js';
import { NodePair } from './node-pair.js';

// Every look and every rule is a container of its own, which a busy machine takes seconds to start.
jest.setTimeout(180_000);

describe('packets that vanish between two real containers', () => {
  keepsFaultContract(NodePair.start, packetCases);
});
