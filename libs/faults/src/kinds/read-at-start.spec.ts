import { z } from 'zod';
import { FakeShell } from '../fakes/fake-shell.js';
import { FakeSupervisor } from '../fakes/fake-supervisor.js';
import type { FaultContext, FaultKind } from '../fault-kind.js';
import { readAtStart } from './read-at-start.js';

const SERVICE = 'core/builder-datastore';
const parameters = { node: 'store', restart: SERVICE, abruptly: false };

function bench() {
  const supervisor = new FakeSupervisor(SERVICE);
  const shell = new FakeShell().addNode('store', supervisor.run);
  /** How the service stood whenever the file was touched. */
  const touched: string[] = [];
  const touch = (what: string) => async (): Promise<void> =>
    void touched.push(`${what} while ${supervisor.state}`);
  const edit = readAtStart<{ node: string }, object>({
    name: 'file.touch',
    title: 'A file is touched',
    parameters: z.strictObject({ node: z.string() }),
    before: z.object({}),
    capabilities: [],
    plan: () => ({ summary: '', steps: [], targets: ['store'] }),
    observe: async () => ({}),
    apply: touch('damaged'),
    revert: touch('mended'),
  } as FaultKind<{ node: string }, object>);
  const context = {
    shell: { exec: (node: string, request: never) => shell.exec('s1', node, request) },
    signal: new AbortController().signal,
    clock: { monotonicMs: () => 0, wait: async () => undefined },
  } as unknown as FaultContext;
  return { supervisor, touched, edit, context };
}

describe('damage to a file that a service reads when it starts', () => {
  it('has the service read it once it is done', async () => {
    const { edit, context, touched, supervisor } = bench();
    await edit.apply(context, parameters, {});
    expect(touched).toEqual(['damaged while up']);
    expect([supervisor.state, supervisor.starts]).toEqual(['up', 1]);
  });

  it('is undone while the service is stopped, for one that fails to start may write into the file at any moment', async () => {
    const { edit, context, touched, supervisor } = bench();
    await edit.revert(context, parameters, {});
    expect(touched).toEqual(['mended while down']);
    expect([supervisor.state, supervisor.starts]).toEqual(['up', 1]);
  });

  it('leaves services alone when none reads it', async () => {
    const { edit, context, touched, supervisor } = bench();
    await edit.revert(context, { node: 'store', abruptly: false }, {});
    expect(touched).toEqual(['mended while up']);
    expect(supervisor.starts).toBe(0);
  });
});
