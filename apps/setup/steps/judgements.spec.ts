import { requireNodeVersion } from '../node-version.mjs';
import { parsePort } from '../server/parse-port.mjs';
import { installedAsLocked } from './installed-packages.mjs';
import { judgeRoom } from './judge-room.mjs';

const gib = 1024 ** 3;

describe('room for a sandbox', () => {
  it('is told', () => {
    expect(judgeRoom({ memoryBytes: 24 * gib, diskBytes: 70 * gib })).toEqual({
      detail: '24.0 GiB memory, 70.0 GiB disk free',
      warnings: [],
    });
  });

  it('is warned of when tight, and refused when too small', () => {
    expect(judgeRoom({ memoryBytes: 3 * gib, diskBytes: 2 * gib }).warnings).toHaveLength(2);
    expect(() => judgeRoom({ memoryBytes: 1 * gib, diskBytes: 70 * gib })).toThrow('1.0 GiB of memory');
    expect(() => judgeRoom({ memoryBytes: 8 * gib, diskBytes: 0.5 * gib })).toThrow('0.5 GiB of disk');
  });
});

describe('the version of Node.js', () => {
  it.each(['20.11.0', '20.20.2', '24.0.0'])('%s is new enough', (version) => {
    expect(() => requireNodeVersion(version)).not.toThrow();
  });

  it.each(['20.10.0', '18.20.4'])('%s is too old', (version) => {
    expect(() => requireNodeVersion(version)).toThrow(version);
  });
});

describe('packages installed by hand', () => {
  const wanted = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0', integrity: 'x' },
      'node_modules/a-darwin': { version: '1.0.0', optional: true },
    },
  };

  it('count when they are those of the lockfile, without optional ones for other platforms', () => {
    expect(
      installedAsLocked(wanted, { packages: { 'node_modules/a': { version: '1.0.0', integrity: 'x' } } }),
    ).toBe(true);
  });

  it.each([
    ['another version', { packages: { 'node_modules/a': { version: '1.0.1', integrity: 'x' } } }],
    ['another content', { packages: { 'node_modules/a': { version: '1.0.0', integrity: 'y' } } }],
    ['nothing', {}],
  ])('do not count with %s', (_, installed) => {
    expect(installedAsLocked(wanted, installed)).toBe(false);
  });
});

describe('the port', () => {
  it('is a number from 1 to 65535, or none', () => {
    expect(parsePort('4600')).toBe(4_600);
    expect(parsePort(undefined)).toBeUndefined();
  });

  it.each(['0', '65536', '80a', '-1', ''])('is not %j', (text) => {
    expect(() => parsePort(text)).toThrow('--port');
  });
});
