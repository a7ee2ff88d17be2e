import { jest } from '@jest/globals';
import {
  processSignalCases,
  startWorker,
  WORKER_PID_FILE,
  workerState,
} from './cases/process-signal.case.js';
import { DatastoreContainer } from './datastore-container.js';
import { FaultBench, PRACTICE } from './fault-bench.js';
import { keepsFaultContract } from './fault-contract.js';

// A command in a container takes a tenth of a second, and many times that on a busy machine.
jest.setTimeout(60_000);

describe('process.signal on real processes', () => {
  keepsFaultContract(DatastoreContainer.start, processSignalCases);

  describe('processes that end and come back', () => {
    let node: DatastoreContainer;
    let bench: FaultBench;

    beforeAll(async () => {
      node = await DatastoreContainer.start();
    });
    afterAll(() => node[Symbol.asyncDispose]());

    beforeEach(async () => {
      bench = new FaultBench();
      await startWorker(node);
    });

    const request = (signal: string, pidFile = WORKER_PID_FILE) =>
      bench.request('process.signal', { node: node.id, process: { pidFile }, signal });

    it('lets alone a process that has got the number of the one it froze', async () => {
      const { id } = await bench.injections.apply(request('STOP'));
      const pid = Number(await node.sh(`cat ${WORKER_PID_FILE}`));
      const before = { processes: [{ pid, startTime: '1' }] };
      await bench.ledger.move({ id, from: ['active'], to: 'active', change: { before } });
      expect((await bench.injections.revertAll(PRACTICE)).failed).toEqual([]);
      expect(await workerState(node)).toBe('T');
    });

    it('has nothing to undo when responders have ended the process', async () => {
      await bench.injections.apply(request('STOP'));
      await node.sh(`kill -KILL $(cat ${WORKER_PID_FILE})`);
      expect((await bench.injections.revertAll(PRACTICE)).failed).toEqual([]);
    });

    it('looks again when the process was replaced between the look and the act', async () => {
      const { id } = await bench.injections.prepare(request('STOP'));
      await startWorker(node);
      await bench.injections.begin(id);
      expect(await workerState(node)).toBe('T');
      await bench.injections.revertAll(PRACTICE);
      expect(await workerState(node)).toBe('S');
    });

    it('ends a process and waits until its supervisor has brought it back', async () => {
      const pidFile = '/hab/svc/builder-datastore/PID';
      const first = await node.sh(`cat ${pidFile}`);
      await bench.injections.apply(request('KILL', pidFile));
      expect((await bench.injections.revertAll(PRACTICE)).failed).toEqual([]);
      expect(await node.sh(`cat ${pidFile}`)).not.toBe(first);
    });
  });
});
