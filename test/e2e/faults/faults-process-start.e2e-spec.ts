import { jest } from '@jest/globals';
import { noiseLogCase } from './cases/noise-log.case.js';
import { noiseLoadCase, processStartCase } from './cases/process-start.case.js';
import { DatastoreContainer } from './datastore-container.js';
import { FaultBench, PRACTICE } from './fault-bench.js';
import { keepsFaultContract } from './fault-contract.js';

// A command in a container takes a tenth of a second, and many times that on a busy machine.
jest.setTimeout(60_000);

describe('what somebody leaves running on a node', () => {
  keepsFaultContract(DatastoreContainer.start, [processStartCase, noiseLoadCase, noiseLogCase]);

  it('ends work by itself when its time is over', async () => {
    await using node = await DatastoreContainer.start();
    const bench = new FaultBench();
    const work = { node: node.id, user: 'hab', command: ['sleep', '4713'], lasts: '1s' };
    await bench.injections.apply(bench.request('noise.load', work));
    await node.until('pgrep -u hab -xf "sleep 4713" | wc -l', /^0$/);
    expect((await bench.injections.revertAll(PRACTICE)).failed).toEqual([]);
  });
});
