import { FakeHost } from '#testing';
import { FaultCatalogue } from './fault-catalogue.js';
import { FaultHostCheck } from './fault-host-check.js';

describe('what a host can do', () => {
  const host = new FakeHost();
  const check = new FaultHostCheck(new FaultCatalogue(), host);
  beforeEach(() => void host.abilities.add('network.filter'));

  it('lets faults pass that it can do', async () => {
    await expect(check.assertPossible(['network.drop', 'file.chown'])).resolves.toBeUndefined();
    expect((await check.impossible()).map(({ kind }) => kind.name)).not.toContain('network.drop');
  });

  it('refuses the others in one sentence that names no fault', async () => {
    host.abilities.delete('network.filter');
    await expect(check.assertPossible(['file.chown', 'network.drop'])).rejects.toMatchObject({
      code: 'scenario.cannot-run-here',
      message:
        'This scenario cannot run here: this host cannot drop and refuse packets (iptables). "simsup doctor" tells more.',
    });
    expect((await check.impossible()).map(({ kind }) => kind.name)).toContain('network.drop');
  });

  it('is not asked for faults that need nothing of it', async () => {
    host.all = () => Promise.reject(new Error('nobody may ask'));
    await expect(check.assertPossible(['file.chown', 'process.signal'])).resolves.toBeUndefined();
  });
});
