import { CommandError } from './command-error.js';
import { pkgMove } from './depot-commands.js';
import { DepotStatusError } from './depot-request.js';
import { formatPackageIdent, type ReleaseIdent } from './package-ident.js';

const IDENT = 'core/builder-api/5988/20171027084253';

function fakeDepot(known: readonly string[], channels: readonly string[] = []) {
  const asked: string[] = [];
  return {
    asked,
    release: async (ident: ReleaseIdent) => {
      if (!known.includes(formatPackageIdent(ident))) throw new DepotStatusError(404, '/v1/depot/pkgs');
      return { ident, checksum: 'abc', channels: [] };
    },
    createChannel: async (origin: string, channel: string) => {
      asked.push(`create ${origin} ${channel}`);
      if (channels.includes(channel)) throw new DepotStatusError(409, '/v1/depot/channels');
    },
    moveRelease: async (verb: string, ident: ReleaseIdent, channel: string) => {
      asked.push(`${verb} ${formatPackageIdent(ident)} ${channel}`);
    },
  };
}

describe('hab pkg promote and demote', () => {
  it('move a release into a channel that every origin has', async () => {
    const depot = fakeDepot([IDENT]);
    expect(await pkgMove(depot, 'promote', IDENT, 'stable')).toBe(`Promoted ${IDENT} to channel stable`);
    expect(depot.asked).toEqual([`promote ${IDENT} stable`]);
  });

  it.each([[[]], [['next']]])('make another channel when it is missing (there are %j)', async (channels) => {
    const depot = fakeDepot([IDENT], channels);
    await pkgMove(depot, 'promote', IDENT, 'next');
    expect(depot.asked).toEqual(['create core next', `promote ${IDENT} next`]);
  });

  it('make no channel to take something out of it', async () => {
    const depot = fakeDepot([IDENT]);
    await pkgMove(depot, 'demote', IDENT, 'next');
    expect(depot.asked).toEqual([`demote ${IDENT} next`]);
  });

  it('want to know the release', async () => {
    await expect(pkgMove(fakeDepot([IDENT]), 'promote', 'core/builder-api', 'stable')).rejects.toThrow(
      CommandError,
    );
    await expect(pkgMove(fakeDepot([]), 'promote', IDENT, 'next')).rejects.toThrow('[404 Not Found]');
  });
});
