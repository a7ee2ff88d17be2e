import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readHartFacts, unpackHart } from '../hart/hart-archive.js';
import { seedCatalogue } from './catalogue.js';
import { packServices } from './service-archives.js';
import { releasePackagesSql, storedReleases } from './service-sql.js';

describe('the releases of the site itself', () => {
  const { packages, origins } = seedCatalogue();
  const core = origins.find(({ name }) => name === 'core');
  let directory = '';

  const write = (path: string, text: string, mode = 0o644) => {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text, { mode });
  };

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'releases-'));
    write('packages/builder-router/hooks/run', '#!/bin/sh\n', 0o755);
    write('packages/builder-router/default.toml', 'port = 5562\n');
    write('programs/router.mjs', 'program');
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  const pack = () => packServices(join(directory, 'packages'), join(directory, 'programs'), packages);

  it('hold the package as it lies there, and its program', () => {
    const [router] = pack();
    const prefix = 'hab/pkgs/core/builder-router/5988/20171027084253';
    const files = unpackHart(router?.archive ?? Buffer.alloc(0)).map(({ path, isExecutable }) => [
      path,
      isExecutable ?? false,
    ]);
    expect(files).toEqual(
      expect.arrayContaining([
        [`${prefix}/default.toml`, false],
        [`${prefix}/hooks/run`, true],
        [`${prefix}/bin/router.mjs`, false],
      ]),
    );
    expect(readHartFacts(router?.archive ?? Buffer.alloc(0)).deps[0]).toMatch(/^core\/node\//);
  });

  it('come back from the depot as promoted packages of the origin', () => {
    for (const { path, archive } of pack()) {
      mkdirSync(dirname(join(directory, path)), { recursive: true });
      writeFileSync(join(directory, path), archive);
    }
    const releases = storedReleases(directory);
    expect(releases.map(({ ident }) => ident)).toEqual(['core/builder-router/5988/20171027084253']);
    const sql = releasePackagesSql(core as NonNullable<typeof core>, releases);
    expect(sql).toContain('COPY shard_30.origin_packages');
    expect(sql).toContain(releases[0]?.checksum);
  });
});
