import { jest } from '@jest/globals';
import { certificateCase } from './cases/certificate.case.js';
import { keepsFaultContract } from './fault-contract.js';
import { WebServerContainer } from './web-server-container.js';

// A command in a container takes a tenth of a second, and many times that on a busy machine.
jest.setTimeout(60_000);

describe('a certificate that has run out', () => {
  keepsFaultContract(WebServerContainer.start, [certificateCase]);
});
