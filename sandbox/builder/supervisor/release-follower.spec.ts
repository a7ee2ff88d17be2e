import type { ReleaseIdent } from './package-ident.js';
import { ReleaseFollower } from './release-follower.js';

const release = (time: string): ReleaseIdent => ({
  origin: 'core',
  name: 'builder-api',
  version: '5988',
  release: time,
});
const OLD = release('20171027084253');
const NEW = release('20171117015234');

describe('a service that follows a channel', () => {
  const said: string[] = [];
  let latest: () => ReleaseIdent | undefined;
  let install: () => Promise<void>;
  let running: ReleaseIdent;
  let isWanted: boolean;

  beforeEach(() => {
    said.length = 0;
    latest = () => OLD;
    install = async () => undefined;
    running = OLD;
    isWanted = true;
  });

  const follower = new ReleaseFollower({
    ident: { origin: 'core', name: 'builder-api' },
    channel: 'stable',
    everyMs: 60_000,
    depot: {
      latest: async () => {
        const ident = latest();
        return ident && { ident, checksum: 'abc', channels: [] };
      },
    },
    service: {
      get isWanted() {
        return isWanted;
      },
      get release() {
        return running;
      },
      changeRelease: async (ident) => {
        running = ident;
      },
    },
    install: () => install(),
    say: (text) => said.push(text),
  });

  it('moves to the release that was promoted, and says so', async () => {
    latest = () => NEW;
    await follower.check();
    await follower.check();
    expect(running).toBe(NEW);
    expect(said).toEqual([
      'Updating from core/builder-api/5988/20171027084253 to core/builder-api/5988/20171117015234',
    ]);
  });

  it('moves back when that release was demoted', async () => {
    running = NEW;
    await follower.check();
    expect(running).toBe(OLD);
  });

  it('stays where it is when the channel has no release any more', async () => {
    latest = () => undefined;
    await follower.check();
    expect(running).toBe(OLD);
    expect(said).toEqual([
      'Unable to update from channel stable: no release of core/builder-api in channel stable',
    ]);
  });

  it('says once that an update cannot be had, and takes it when it can', async () => {
    latest = () => NEW;
    install = () => Promise.reject(new Error('connect ECONNREFUSED'));
    await follower.check();
    await follower.check();
    expect(said).toEqual(['Unable to update from channel stable: connect ECONNREFUSED']);
    install = async () => undefined;
    await follower.check();
    expect(running).toBe(NEW);
  });

  it('leaves a stopped service alone', async () => {
    isWanted = false;
    latest = () => NEW;
    await follower.check();
    expect(running).toBe(OLD);
  });
});
