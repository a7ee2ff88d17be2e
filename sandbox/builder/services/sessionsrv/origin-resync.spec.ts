import { jest } from '@jest/globals';
import type { Membership } from '../wire/membership-messages.js';
import { NetError } from '../wire/net-error.js';
import { OriginResync } from './origin-resync.js';

const member = (accountId: string, originId: string): Membership => ({
  accountId,
  accountName: `name-${accountId}`,
  originId,
  originName: `origin-${originId}`,
});

async function resync(here: Membership[], there: Record<number, Membership[] | Error>) {
  const changes: string[] = [];
  const lines: string[] = [];
  const sync = new OriginResync({
    accounts: {
      allOrigins: async () => here,
      addOrigin: async ({ accountId, originId }) => void changes.push(`+${accountId}/${originId}`),
      removeOrigin: async (accountId, originId) => void changes.push(`-${accountId}/${originId}`),
    },
    membershipsIn: async (shard) => {
      const answer = there[shard] ?? [];
      if (answer instanceof Error) throw answer;
      return answer;
    },
    shards: [0, 1],
    log: { info: (line) => lines.push(line), warn: (line) => lines.push(line) },
  });
  sync.start();
  await jest.advanceTimersByTimeAsync(0);
  return { changes, lines };
}

describe('the origins of accounts, when sessionsrv starts', () => {
  // It tries again for ever, so the clock has to stand still.
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('become what originsrv knows of all shards', async () => {
    const { changes, lines } = await resync([member('1', '10'), member('2', '20')], {
      0: [member('1', '10')],
      1: [member('3', '10')],
    });
    expect(changes).toEqual(['+3/10', '-2/20']);
    expect(lines).toEqual(['origins of accounts: 2 known, 1 added, 1 removed']);
  });

  it('stay as they are while a part of originsrv cannot be asked', async () => {
    const { changes, lines } = await resync([member('1', '10')], {
      1: new NetError('NO_SHARD', 'rt:route:2'),
    });
    expect(changes).toEqual([]);
    expect(lines).toEqual(['origins of accounts, [err: NO_SHARD, msg: rt:route:2]']);
  });
});
