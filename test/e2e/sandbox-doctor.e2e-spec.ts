import { execa } from 'execa';
import { EngineClient, EngineDoctor, StackCatalogue } from '#sandbox';
import { leftInEngine, type TinyStack, tinyStack } from './harness/tiny-stack.js';

describe('the doctor on Docker', () => {
  let tiny: TinyStack;
  beforeAll(async () => {
    tiny = await tinyStack();
  }, 120_000);
  afterAll(() => tiny[Symbol.asyncDispose]());

  it('finds an engine that can run practices, with every finding in words, and leaves nothing', async () => {
    const findings = await new EngineDoctor(tiny.client, tiny.catalogue).examine();
    const needed = ['engine.reach', 'engine.version', 'command.compose', 'images.tiny', 'network.internal'];
    expect(findings.filter(({ ok }) => ok).map(({ id }) => id)).toEqual(expect.arrayContaining(needed));
    expect(findings.filter(({ ok, advice }) => ok !== (advice === null))).toEqual([]);
    expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
    expect(await leftInEngine('simsup.pool=doctor')).toEqual([]);
  }, 60_000);

  it('knows by trial what can be done to the network of a node here, and leaves nothing', async () => {
    const catalogue = new StackCatalogue({ stacksDir: 'sandbox', imagesFile: 'build/images.json' });
    const abilities = await new EngineDoctor(tiny.client, catalogue).abilities();
    expect([...abilities]).toEqual(
      expect.arrayContaining(['network.beside', 'network.filter', 'container.limits']),
    );
    expect(await leftInEngine('simsup.pool=doctor')).toEqual([]);
  }, 60_000);

  it('can do nothing to networks while the image for that is not built', async () => {
    expect((await new EngineDoctor(tiny.client, tiny.catalogue).abilities()).size).toBe(0);
  });

  it('finds by trial that the host does not answer on the networks of sandboxes', async () => {
    const findings = await new EngineDoctor(tiny.client, tiny.catalogue).examine();
    const detailOf = (wanted: string) => findings.find(({ id }) => id === wanted)?.detail;
    expect(detailOf('network.host-hidden')).toBe('does not answer');
    const { stdout: disabled } = await execa('cat', ['/proc/sys/net/ipv6/conf/default/disable_ipv6']);
    const expected = disabled === '0' ? 'each new bridge gets a link-local address' : 'none';
    expect(detailOf('network.bridge-ipv6')).toBe(expected);
  }, 60_000);

  it('tells an engine that does not run as the one finding, with what to do', async () => {
    const nobody = EngineClient.at(`unix://${tiny.stateDir}/nobody.sock`);
    expect(await new EngineDoctor(nobody, tiny.catalogue).examine()).toEqual([
      {
        id: 'engine.reach',
        title: 'Docker engine',
        ok: false,
        detail: 'engine.not-running',
        advice: expect.stringContaining('Start it'),
      },
    ]);
  });
});
