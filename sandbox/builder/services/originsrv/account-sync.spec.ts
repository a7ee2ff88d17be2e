import { jest } from '@jest/globals';
import { NetError } from '../wire/net-error.js';
import type { RouterLink } from '../wire/router-link.js';
import { AccountSync } from './account-sync.js';
import type { Unsynced } from './member.repository.js';

const entry = (kind: Unsynced['kind'], accountId: string): Unsynced => ({
  kind,
  id: '1',
  ownerId: '2',
  originId: '10',
  originName: 'acme',
  accountId,
  accountName: 'someone',
});

function syncOf(unsynced: Unsynced[], isSessionsrvThere: () => boolean) {
  const told: [string, string][] = [];
  const members = {
    unsynced: async () => [...unsynced],
    markSynced: async (marked: Unsynced) => {
      unsynced.splice(unsynced.indexOf(marked), 1);
    },
  };
  const ask = (async (message: string, routeKey: string) => {
    if (!isSessionsrvThere()) throw new NetError('NO_SHARD', 'rt:route:2');
    told.push([message, routeKey]);
    return null;
  }) as RouterLink['ask'];
  return { sync: new AccountSync({ members, ask, log: { warn: () => undefined } }), told };
}

describe('what originsrv tells sessionsrv', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('are new members and invitations, each once', async () => {
    const { sync, told } = syncOf([entry('member', '5'), entry('invitation', '6')], () => true);
    sync.start();
    await jest.advanceTimersByTimeAsync(200_000);
    expect(told).toEqual([
      ['AccountOriginCreate', '5'],
      ['AccountInvitationCreate', '6'],
    ]);
    sync.stop();
  });

  it('is told later when sessionsrv cannot be reached', async () => {
    let isThere = false;
    const { sync, told } = syncOf([entry('member', '5')], () => isThere);
    sync.start();
    await jest.advanceTimersByTimeAsync(4_000);
    expect(told).toEqual([]);
    isThere = true;
    await jest.advanceTimersByTimeAsync(2_000);
    expect(told).toEqual([['AccountOriginCreate', '5']]);
    sync.stop();
  });
});
