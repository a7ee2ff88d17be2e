import { compareIdents, compareVersions, versionsOf } from './ident-order.js';
import { pageOf } from './page-of.js';

describe('the order of packages', () => {
  it.each([
    ['1.9', '1.10'],
    ['1.0.2k', '1.0.2l'],
    ['6.9.2', '6.9.2-10'],
    ['3.2.4', '4'],
  ])('version %s is older than %s', (older, newer) => {
    expect(compareVersions(older, newer)).toBeLessThan(0);
    expect(compareVersions(newer, older)).toBeGreaterThan(0);
  });

  it('goes by the release when versions are equal', () => {
    const idents = ['core/a/1.10/20170101000000', 'core/a/1.9/20171231000000', 'core/a/1.10/20170201000000'];
    expect(idents.sort(compareIdents).at(-1)).toBe('core/a/1.10/20170201000000');
  });
});

describe('a long list', () => {
  it('is shown by pages', () => {
    expect(pageOf(['a', 'b', 'c'], 1, 1)).toEqual({ start: 1, stop: 1, total: 3, idents: ['b'] });
    expect(pageOf([], 0, 50)).toEqual({ start: 0, stop: 0, total: 0, idents: [] });
  });
});

describe('the versions of a package', () => {
  it('come with the newest first, each with its releases', () => {
    const idents = ['core/a/1.9/20171231000000', 'core/a/1.10/20170101000000', 'core/a/1.10/20170201000000'];
    expect(versionsOf(idents)).toEqual([
      { version: '1.10', releaseCount: 2, latestRelease: '20170201000000' },
      { version: '1.9', releaseCount: 1, latestRelease: '20171231000000' },
    ]);
  });
});
