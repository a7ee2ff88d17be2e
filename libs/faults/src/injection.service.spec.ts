import { jest } from '@jest/globals';
import { AppError } from '#kernel';
import { FakeFileTree } from './fakes/fake-file-tree.js';
import { FaultHarness, PRACTICE } from './fakes/fault-harness.js';

const parameters = { node: 'api', paths: ['/srv/app'], owner: 'root', group: 'root' };

describe('InjectionService', () => {
  let harness: FaultHarness;
  let tree: FakeFileTree;
  beforeEach(() => {
    harness = new FaultHarness();
    tree = new FakeFileTree({ '/srv/app': 'hab hab 700', '/srv/web': 'hab hab 700' });
    harness.shell.addNode('api', tree.run);
  });
  const request = (change: object = {}) => harness.request('file.chown', { ...parameters, ...change });

  it('has committed the row and what was there before when it begins to act', async () => {
    const seen: unknown[] = [];
    harness.shell.beforeEach = async ([program]) => {
      if (program === 'chown')
        seen.push(...(await harness.rows()).map(({ state, before }) => ({ state, before })));
    };
    await harness.injections.apply(request());
    const files = [{ path: '/srv/app', uid: 1001, gid: 1001, mode: '700', link: false }];
    expect(seen).toEqual([{ state: 'applying', before: { files } }]);
  });

  it('tells how late the injection began and how long it took', async () => {
    const asked = { ...request(), plannedFor: harness.clock.now() };
    harness.clock.advance(40);
    harness.shell.beforeEach = ([program]) => void (program === 'chown' && harness.clock.advance(25));
    await harness.injections.apply(asked);
    expect(harness.ledger.events.at(-1)).toMatchObject({
      type: 'fault.applied',
      data: { fault: 'file.chown', name: 'damage', latenessMs: 40, durationMs: 25 },
    });
  });

  it('commits twice on the way of an injection, once before and once after the act', async () => {
    const insert = jest.spyOn(harness.ledger, 'insert');
    const move = jest.spyOn(harness.ledger, 'move');
    await harness.injections.apply(request());
    expect(insert.mock.calls.length + move.mock.calls.length).toBe(2);
  });

  it('begins a prepared injection once only', async () => {
    const { id } = await harness.injections.prepare(request());
    expect(tree.state('/srv/app')).toBe('hab hab 700');
    await harness.injections.begin(id);
    await expect(harness.injections.begin(id)).rejects.toMatchObject({ code: 'store.conflict' });
  });

  it('calls off what is only prepared, without touching the node', async () => {
    const { id } = await harness.injections.prepare(request());
    harness.shell.beforeEach = () => {
      throw new Error('nobody should have looked');
    };
    expect((await harness.injections.revertAll(PRACTICE)).reverted.map((row) => row.id)).toEqual([id]);
    await expect(harness.injections.begin(id)).rejects.toMatchObject({ code: 'store.conflict' });
  });

  it('undoes the last injection first', async () => {
    await harness.injections.apply(request());
    await harness.injections.apply(request({ owner: 'ubuntu', group: 'hab' }));
    const { reverted } = await harness.injections.revertAll(PRACTICE);
    expect(reverted.map(({ parameters: { owner } }: { parameters: { owner?: string } }) => owner)).toEqual([
      'ubuntu',
      'root',
    ]);
    expect(tree.state('/srv/app')).toBe('hab hab 700');
  });

  it('reports a revert that failed and goes on with the others', async () => {
    await harness.injections.apply(request());
    await harness.injections.apply(request({ paths: ['/srv/web'] }));
    harness.shell.beforeEach = (command) => {
      if (command.includes('/srv/web')) throw new AppError('engine.failed', 'the engine said no');
    };
    const report = await harness.injections.revertAll(PRACTICE);
    expect(report.failed.map(({ injection, error }) => [injection.state, error.message])).toEqual([
      ['failed', 'the engine said no'],
    ]);
    expect(report.reverted).toHaveLength(1);
    expect(tree.state('/srv/app')).toBe('hab hab 700');
  });

  it('tells the same failure of a revert once, however often it is tried', async () => {
    await harness.injections.apply(request());
    harness.shell.beforeEach = () => {
      throw new AppError('engine.not-running', 'the engine is away');
    };
    for (let attempt = 0; attempt < 3; attempt++)
      expect((await harness.injections.revertAll(PRACTICE)).failed).toHaveLength(1);
    expect(harness.eventTypes().filter((type) => type === 'fault.revertFailed')).toHaveLength(1);
  });

  it('tries a failed revert again when it is asked again', async () => {
    await harness.injections.apply(request());
    harness.shell.beforeEach = () => {
      throw new AppError('engine.failed', 'the engine said no');
    };
    await harness.injections.revertAll(PRACTICE);
    harness.shell.beforeEach = () => undefined;
    await harness.injections.revertAll(PRACTICE);
    expect((await harness.rows()).map(({ state }) => state)).toEqual(['reverted']);
  });

  it('takes the damage for undone when the sandbox is gone', async () => {
    await harness.injections.apply(request());
    harness.shell.beforeEach = () => {
      throw new AppError('sandbox.lost', 'there is no such sandbox');
    };
    expect((await harness.injections.revertAll(PRACTICE)).failed).toEqual([]);
  });

  it('stops an apply under way before it reverts', async () => {
    let stopping: Promise<unknown> = Promise.resolve();
    harness.shell.beforeEach = ([program]) => {
      if (program === 'chown') stopping = harness.injections.revertAll(PRACTICE);
    };
    await expect(harness.injections.apply(request())).rejects.toThrow('being stopped');
    await stopping;
    expect(tree.state('/srv/app')).toBe('hab hab 700');
    expect((await harness.rows()).map(({ state }) => state)).toEqual(['reverted']);
  });

  it('undoes what it did after another server had reverted it', async () => {
    const other = harness.newServer();
    harness.shell.beforeEach = async ([program]) => {
      harness.shell.beforeEach = program === 'chown' ? () => undefined : harness.shell.beforeEach;
      if (program === 'chown') await other.revertAll(PRACTICE);
    };
    await expect(harness.injections.apply(request())).rejects.toThrow('the practice was stopped');
    expect(tree.state('/srv/app')).toBe('hab hab 700');
  });

  it('writes down an injection that found no target', async () => {
    await expect(harness.injections.apply(request({ paths: ['/srv/gone'] }))).rejects.toThrow('/srv/gone');
    expect((await harness.rows()).map(({ state, error }) => [state, error])).toEqual([
      ['reverted', expect.stringContaining('/srv/gone')],
    ]);
    expect(harness.eventTypes()).toEqual(['fault.planned', 'fault.failed']);
  });

  it('does again what a killed server left half done, in a practice that goes on', async () => {
    const { id } = await harness.injections.apply(request());
    await harness.ledger.move({ id, from: ['active'], to: 'applying' });
    const server = harness.newServer();
    await server.recover(async (practiceId) => practiceId === PRACTICE);
    await server.resume(PRACTICE);
    expect((await harness.rows())[0]?.state).toBe('active');
    expect(tree.state('/srv/app')).toBe('root root 700');
    await server.revertAll(PRACTICE);
    expect(tree.state('/srv/app')).toBe('hab hab 700');
  });

  it('knows the fault that was meant', async () => {
    await expect(harness.injections.apply(harness.request('file.chwon', {}))).rejects.toMatchObject({
      code: 'fault.unknown',
      message: expect.stringContaining('"file.chown"'),
    });
  });
});
