import { jest } from '@jest/globals';
import { containerCases } from './cases/container.case.js';
import { FaultBench, PRACTICE } from './fault-bench.js';
import { keepsFaultContract } from './fault-contract.js';
import { NodePair } from './node-pair.js';

jest.setTimeout(120_000);

describe('faults of real containers', () => {
  keepsFaultContract(NodePair.start, containerCases);

  it('restart a machine, which needs no undoing', async () => {
    await using pair = await NodePair.start();
    const bench = new FaultBench();
    const startedAt = await pair.inspect('{{.State.StartedAt}}');
    await bench.injections.apply(bench.request('container.restart', { node: pair.server }));
    expect(await pair.inspect('{{.State.StartedAt}}')).not.toBe(startedAt);
    expect((await bench.injections.revertAll(PRACTICE)).failed).toEqual([]);
    expect(await pair.inspect('{{.State.Status}}')).toBe('running\n');
  });
});
