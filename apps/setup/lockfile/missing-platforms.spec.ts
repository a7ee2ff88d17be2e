import { readFileSync } from 'node:fs';
import { missingPlatforms } from './missing-platforms.mjs';

const biome = {
  version: '2.0.0',
  license: 'MIT',
  dev: true,
  optionalDependencies: { '@b/cli-linux-x64-musl': '2.0.0' },
};

describe('platforms missing from a lockfile', () => {
  it('names what an optional dependency asks for, with the platform read from its name', () => {
    expect(missingPlatforms({ packages: { '': {}, 'node_modules/biome': biome } })).toEqual({
      'node_modules/@b/cli-linux-x64-musl': {
        version: '2.0.0',
        cpu: ['x64'],
        os: ['linux'],
        libc: ['musl'],
        dev: true,
        license: 'MIT',
        optional: true,
      },
    });
  });

  it('finds a package that is locked beside its dependent or further up', () => {
    const packages = {
      'node_modules/outer/node_modules/biome': biome,
      'node_modules/@b/cli-linux-x64-musl': { version: '2.0.0' },
    };
    expect(missingPlatforms({ packages })).toEqual({});
  });

  it('leaves optional packages alone that are for every platform', () => {
    expect(
      missingPlatforms({ packages: { 'node_modules/a': { optionalDependencies: { bufferutil: '1.0.0' } } } }),
    ).toEqual({});
  });

  it('finds nothing missing from ours, so that npm ci takes it on every platform', () => {
    const ours = JSON.parse(readFileSync(new URL('../../../package-lock.json', import.meta.url), 'utf8'));
    expect(Object.keys(missingPlatforms(ours))).toEqual([]);
  });
});
