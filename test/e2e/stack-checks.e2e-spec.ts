import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stackTestServerId } from '../../apps/cli/src/stack-test/test-sandboxes.js';
import { runCli } from './harness/run-cli.js';
import { leftInEngine } from './harness/tiny-stack.js';

describe('simsup stack test', () => {
  let stateDir: string;
  beforeAll(async () => {
    stateDir = await mkdtemp(join(tmpdir(), 'simsup-checks-'));
  });
  afterAll(() => rm(stateDir, { recursive: true, force: true }));

  it('passes the quick checks of the builder stack, prints each, and leaves nothing', async () => {
    const args = ['stack', 'test', 'builder', '--quick', '--tempo', '2', '--json'];
    const { status, stdout, stderr } = await runCli(args, { SIMSUP_STATE_DIR: stateDir }, 140_000);
    const { results, passed, failed } = JSON.parse(stdout);
    expect(results.filter(({ ok }: { ok: boolean }) => !ok)).toEqual([]);
    expect([status, failed, stderr]).toEqual([0, 0, '']);
    expect(passed).toBeGreaterThan(10);
    expect(await leftInEngine(`simsup.server=${stackTestServerId(stateDir)}`)).toEqual([]);
  }, 150_000);
});
