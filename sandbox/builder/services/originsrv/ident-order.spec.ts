import { compareIdents, compareVersions } from './ident-order.js';
import { pageOf, searchShards } from './package-search.js';

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

describe('the search', () => {
  it('looks through every shard and sorts what it finds', async () => {
    const content: Record<number, string[]> = { 0: ['b/x/1/1'], 1: [], 2: ['a/x/1/1'] };
    const asked: number[] = [];
    const search = async (shard: number) => {
      asked.push(shard);
      return content[shard] ?? [];
    };
    await expect(searchShards({ search }, [0, 1, 2], 'x')).resolves.toEqual(['a/x/1/1', 'b/x/1/1']);
    expect(asked).toEqual([0, 1, 2]);
  });

  it('is shown by pages', () => {
    expect(pageOf(['a', 'b', 'c'], 1, 1)).toEqual({ start: 1, stop: 1, total: 3, idents: ['b'] });
    expect(pageOf([], 0, 50)).toEqual({ start: 0, stop: 0, total: 0, idents: [] });
  });
});
