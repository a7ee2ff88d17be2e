import type { Probe, ScenarioFile } from '#contracts';
import { FakeEyes } from '../fakes/fake-eyes.js';
import { followPointers } from './follow-pointers.js';

const pointer = (ref: string): ScenarioFile['hints'][number] => ({ kind: 'pointer', ref, text: 'Read it.' });
const stack = { entry: { node: 'jump', user: 'responder' } };

async function followed(refs: string[], isThere: (probe: Probe) => boolean = () => true) {
  const eyes = new FakeEyes();
  const looked: Probe[] = [];
  eyes.green = (probe) => {
    looked.push(probe);
    return isThere(probe);
  };
  const scenario = { hints: [...refs.map(pointer), { kind: 'question' as const, text: 'Who waits?' }] };
  return { findings: await followPointers({ scenario, stack, sandboxId: 's1' }, eyes), looked };
}

describe('following the pointers of the hints', () => {
  it('looks for files on their node, and for manual pages where responders come in', async () => {
    const { findings, looked } = await followed(['file:store:/etc/hosts', 'man:ip-netns(8)']);
    expect(looked).toMatchObject([
      { node: 'store', command: ['test', '-e', '/etc/hosts'] },
      { node: 'jump', user: 'responder', command: ['man', '-w', '8', 'ip-netns'] },
    ]);
    expect(findings).toEqual([]);
  });

  it('finds a pointer that leads nowhere', async () => {
    const { findings } = await followed(['file:store:/etc/gone', 'man:ps(1)'], ({ node }) => node === 'jump');
    expect(findings).toEqual([
      {
        step: 'hurts',
        expected: 'the hint "file:store:/etc/gone" leads to something',
        seen: '"test -e /etc/gone" fails on store: exit 1: as told',
      },
    ]);
  });

  it('leaves pages of the guide and sources to the lint', async () => {
    const { looked } = await followed(['guide:store', 'source:store/main.ts']);
    expect(looked).toEqual([]);
  });
});
