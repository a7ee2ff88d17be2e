import { jest } from '@jest/globals';
import { DatastoreContainer } from './datastore-container.js';
import { FaultBench, PRACTICE } from './fault-bench.js';

const PID_FILE = '/run/worker.pid';

// A command in a container takes a tenth of a second, and many times that on a busy machine.
jest.setTimeout(60_000);

describe('process.signal on real processes', () => {
  let node: DatastoreContainer;
  let bench: FaultBench;

  beforeAll(async () => {
    node = await DatastoreContainer.start();
  });
  afterAll(() => node[Symbol.asyncDispose]());

  beforeEach(async () => {
    bench = new FaultBench();
    await node.sh(
      `pkill -KILL -x sleep; setsid -f bash -c 'echo $$ > ${PID_FILE}; exec sleep 4711' > /dev/null 2>&1 < /dev/null`,
    );
    await node.until(`ps -o args= -p $(cat ${PID_FILE})`, /sleep 4711/);
  });

  const request = (signal: string, process: object = { pidFile: PID_FILE }) =>
    bench.request('process.signal', { node: node.id, process, signal });
  const state = async (): Promise<string> =>
    (await node.sh(`ps -o stat= -p $(cat ${PID_FILE}) | cut -c1`)).trim();

  it.each([
    ['its pid file', { pidFile: PID_FILE }],
    ['its command line', { pattern: '^sleep 4711$' }],
  ])('freezes the process found by %s, and lets it go on', async (_case, process) => {
    await bench.injections.apply(request('STOP', process));
    expect(await state()).toBe('T');
    expect((await bench.injections.revertAll(PRACTICE)).failed).toEqual([]);
    expect(await state()).toBe('S');
  });

  it('lets alone a process that has got the number of the one it froze', async () => {
    const { id } = await bench.injections.apply(request('STOP'));
    const pid = Number(await node.sh(`cat ${PID_FILE}`));
    const before = { processes: [{ pid, startTime: '1' }] };
    await bench.ledger.move({ id, from: ['active'], to: 'active', change: { before } });
    expect((await bench.injections.revertAll(PRACTICE)).failed).toEqual([]);
    expect(await state()).toBe('T');
  });

  it('has nothing to undo when responders have ended the process', async () => {
    await bench.injections.apply(request('STOP'));
    await node.sh(`kill -KILL $(cat ${PID_FILE})`);
    expect((await bench.injections.revertAll(PRACTICE)).failed).toEqual([]);
  });

  it('looks again when the process was replaced between the look and the act', async () => {
    const { id } = await bench.injections.prepare(request('STOP'));
    await node.sh(
      `kill -KILL $(cat ${PID_FILE}); setsid -f bash -c 'echo $$ > ${PID_FILE}; exec sleep 4711' > /dev/null 2>&1 < /dev/null`,
    );
    await node.until(`ps -o args= -p $(cat ${PID_FILE})`, /sleep 4711/);
    await bench.injections.begin(id);
    expect(await state()).toBe('T');
    await bench.injections.revertAll(PRACTICE);
    expect(await state()).toBe('S');
  });

  it('ends a process and waits until its supervisor has brought it back', async () => {
    const postgres = { pidFile: '/hab/svc/builder-datastore/PID' };
    const first = await node.sh('cat /hab/svc/builder-datastore/PID');
    await bench.injections.apply(request('KILL', postgres));
    expect((await bench.injections.revertAll(PRACTICE)).failed).toEqual([]);
    expect(await node.sh('cat /hab/svc/builder-datastore/PID')).not.toBe(first);
  });

  it('is undone by a new server when the old one was killed midway', async () => {
    const { id } = await bench.injections.apply(request('STOP'));
    await bench.ledger.move({ id, from: ['active'], to: 'applying' });
    await bench.newServer().recover(async () => false);
    expect(await state()).toBe('S');
    expect(await bench.states()).toEqual(['reverted']);
  });

  it('refuses when nothing matches', async () => {
    const absent = request('STOP', { pattern: 'no such process at all' });
    await expect(bench.injections.apply(absent)).rejects.toMatchObject({ code: 'fault.no-target' });
  });
});
