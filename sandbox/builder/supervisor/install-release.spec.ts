import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hartChecksum, packRelease } from '../services/hart/hart-archive.js';
import { BadArchiveError, installFromDepot } from './install-release.js';
import { installedReleases } from './installed-releases.js';

const ident = { origin: 'core', name: 'web', version: '1.2', release: '20171117015234' };

function archiveOf(release = ident): Buffer {
  const files = [{ path: 'hooks/run', content: Buffer.from('#!/bin/sh\n'), isExecutable: true }];
  return packRelease({ ident: release, target: 'x86_64-linux', deps: [], builtAt: new Date(0), files });
}

describe('a release of the depot', () => {
  let root = '';
  let downloads = 0;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'hab-'));
    downloads = 0;
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const install = (archive: Buffer, checksum = hartChecksum(archive)) => {
    const download = async () => {
      downloads += 1;
      return archive;
    };
    return installFromDepot(root, { download }, { ident, checksum });
  };

  it('is installed with its files and their modes, and its archive is kept', async () => {
    await install(archiveOf());
    const hook = join(root, 'pkgs/core/web/1.2/20171117015234/hooks/run');
    expect(readFileSync(hook, 'utf8')).toBe('#!/bin/sh\n');
    expect(statSync(hook).mode & 0o111).not.toBe(0);
    expect(readdirSync(join(root, 'cache/artifacts'))).toEqual([
      'core-web-1.2-20171117015234-x86_64-linux.hart',
    ]);
  });

  it('is not fetched again once it is there', async () => {
    await install(archiveOf());
    await install(archiveOf());
    expect(downloads).toBe(1);
  });

  it.each([
    ['has another checksum', archiveOf(), 'no such sum'],
    ['is cut short', archiveOf().subarray(0, 200), undefined],
    ['is another package', archiveOf({ ...ident, name: 'api' }), undefined],
  ])('is refused when its archive %s, and leaves nothing installed', async (_, archive, checksum) => {
    await expect(install(archive, checksum)).rejects.toThrow(BadArchiveError);
    expect(installedReleases(root)).toEqual([]);
  });
});
