import { execa } from 'execa';
import { FakeBuildService } from '../fakes/fake-build-service.js';
import { FaultHarness } from '../fakes/fault-harness.js';

const UNITS = 4;

/** Stands where the build waits for its units: says what each holds once nothing but its sleep goes on. */
const WATCH = `
wait() {
  for unit in $(jobs -p); do
    until pgrep -x -P "$unit" sleep || [ "$(ps -o comm= -p "$unit")" = sleep ]; do :; done > /dev/null
    awk '/^RssAnon/ { print $2 }' "/proc/$unit/status"
    pkill -P "$unit" || kill "$unit"
  done
}
do_build`;

describe('build.hog', () => {
  it('has a shell keep the memory for which the build asks, for as long as it is said to', async () => {
    const harness = new FaultHarness();
    const service = new FakeBuildService();
    harness.shell.addNode('bots', service.maintainer).addNode('database', service.database);
    const parameters = { node: 'bots', package: 'core/helm', datastore: 'database', megabytes: 50 };
    await harness.injections.apply(harness.request('build.hog', parameters));
    const steps = service.plan?.replace(/\{1\.\.\d+\}/, `{1..${UNITS}}`) ?? '';

    const { stdout } = await execa('bash', ['-c', `${steps}\n${WATCH}`], { timeout: 20_000 });
    const kilobytes = stdout.split('\n').map(Number);
    expect(kilobytes).toHaveLength(UNITS);
    for (const held of kilobytes) expect(held).toBeGreaterThan(9_000);
  }, 30_000);
});
