import { FakeProcessTable } from '../fakes/fake-process-table.js';
import { FaultHarness, PRACTICE } from '../fakes/fault-harness.js';
import type { ShellRequest } from '../node-shell.port.js';

const PID_FILE = '/run/api.pid';

describe('process.limit', () => {
  let harness: FaultHarness;
  let table: FakeProcessTable;
  let limits: Map<number, string>;
  let isDenied: boolean;
  beforeEach(() => {
    harness = new FaultHarness();
    table = new FakeProcessTable();
    limits = new Map();
    isDenied = false;
    startApi(118);
    harness.shell.addNode('api', (command, request) => onNode(command, request));
  });
  const request = (change: object = {}) =>
    harness.request('process.limit', {
      node: 'api',
      process: { pidFile: PID_FILE },
      openFiles: 24,
      ...change,
    });

  it('lowers the limit as the account of the process, and raises it again', async () => {
    await harness.injections.apply(request());
    expect(limits.get(118)).toBe('24');
    await harness.injections.revertAll(PRACTICE);
    expect(limits.get(118)).toBe('20000');
  });

  it('leaves alone a limit that responders have set', async () => {
    await harness.injections.apply(request());
    limits.set(118, '4096');
    expect((await harness.injections.revertAll(PRACTICE)).failed).toEqual([]);
    expect(limits.get(118)).toBe('4096');
  });

  it('has nothing to undo when the service was restarted, even with the same number', async () => {
    await harness.injections.apply(request());
    startApi(118, 4711);
    limits.set(118, '24');
    expect((await harness.injections.revertAll(PRACTICE)).failed).toEqual([]);
    expect(limits.get(118)).toBe('24');
  });

  it('says so when the limit cannot be raised again', async () => {
    await harness.injections.apply(request());
    isDenied = true;
    const { failed } = await harness.injections.revertAll(PRACTICE);
    expect(failed.map(({ error }) => error.code)).toEqual(['fault.revert-failed']);
  });

  it('looks again when the process was replaced between looking and acting', async () => {
    const { id } = await harness.injections.prepare(request());
    startApi(240);
    await harness.injections.begin(id);
    expect(limits.get(240)).toBe('24');
  });

  it('has no target when the limit is no higher, or when more than one process matches', async () => {
    const noTarget = expect.objectContaining({ code: 'fault.no-target' });
    await expect(harness.injections.apply(request({ openFiles: 20_000 }))).rejects.toEqual(noTarget);
    table.add({ pid: 300, args: 'builder-api-proxy' });
    await expect(harness.injections.apply(request({ process: { pattern: 'builder-api' } }))).rejects.toEqual(
      noTarget,
    );
  });

  function startApi(pid: number, startTime = pid * 10): void {
    table.processes.length = 0;
    table.add({ pid, startTime, args: 'builder-api' });
    table.pidFiles.set(PID_FILE, pid);
    limits.set(pid, '20000');
  }

  function onNode(command: string[], { user }: ShellRequest) {
    const [, , script = '', , pid = '', startTime, limit = ''] = command;
    const process = table.processes.find((it) => it.pid === Number(pid));
    if (script.startsWith('stat -c'))
      return process ? { stdout: `42:42\n${limits.get(process.pid)}\n` } : { exitStatus: 1 };
    if (!script.includes('prlimit')) return table.run(command);
    if (String(process?.startTime) !== startTime) return { exitStatus: 3 };
    if (isDenied || user !== '42:42') return { exitStatus: 1, stderr: 'prlimit: Operation not permitted' };
    limits.set(Number(pid), limit);
    return {};
  }
});
