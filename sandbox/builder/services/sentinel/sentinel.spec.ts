import type { CheckState } from './code-host.client.js';
import { Sentinel } from './sentinel.js';

function sentinelOver(states: Record<number, CheckState>, refuses: number[] = []) {
  const lines: string[] = [];
  const merged: number[] = [];
  const host = {
    openPulls: async () =>
      Object.keys(states)
        .map(Number)
        .filter((number) => !merged.includes(number))
        .map((number) => ({ number, title: 'update', author: 'ada', sha: `${number}`.repeat(10) })),
    checks: async (sha: string) => states[Number(sha.slice(0, 1))] as CheckState,
    merge: async ({ number }: { number: number }) => {
      if (refuses.includes(number)) throw new Error('HTTP 405');
      merged.push(number);
    },
  };
  const note = (message: string) => void lines.push(message);
  const log = { error: note, warn: note, info: note };
  return { sentinel: new Sentinel({ repository: 'core/plans', host, log }), host, lines, merged, states };
}

describe('sentinel', () => {
  it('merges what has passed its checks, and nothing else', async () => {
    const { sentinel, merged } = sentinelOver({ 1: 'pending', 2: 'success', 3: 'failure' });
    await sentinel.round();
    expect(merged).toEqual([2]);
  });

  it('waits for checks that take their time, and says so once', async () => {
    const { sentinel, merged, lines, states } = sentinelOver({ 1: 'pending' });
    await sentinel.round();
    await sentinel.round();
    expect(lines).toEqual(['core/plans#1 "update" by ada: waiting for checks of 1111111']);
    states[1] = 'success';
    await sentinel.round();
    expect(merged).toEqual([1]);
  });

  it('goes on with the others when one cannot be merged, and tries that one again', async () => {
    const refuses = [1];
    const { sentinel, merged, lines } = sentinelOver({ 1: 'success', 2: 'success' }, refuses);
    await sentinel.round();
    expect(merged).toEqual([2]);
    expect(lines).toContain('core/plans#1: HTTP 405');
    refuses.pop();
    await sentinel.round();
    expect(merged).toEqual([2, 1]);
  });

  it('survives a code host that does not answer', async () => {
    const { sentinel, host, lines, merged } = sentinelOver({ 1: 'success' });
    const answers = host.openPulls;
    host.openPulls = async () => {
      throw new Error('fetch failed');
    };
    await sentinel.round();
    expect(lines).toEqual(['Unable to list pull requests of core/plans: fetch failed']);
    host.openPulls = answers;
    await sentinel.round();
    expect(merged).toEqual([1]);
  });
});
