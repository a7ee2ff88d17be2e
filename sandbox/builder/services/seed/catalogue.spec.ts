import { shardOf } from '../wire/shard.js';
import { archiveOf } from './archive.js';
import { seedCatalogue } from './catalogue.js';
import { jobsrvSql } from './jobsrv-sql.js';

describe('the data of a new site', () => {
  const catalogue = seedCatalogue();

  it('is the same in every run', () => {
    expect(seedCatalogue()).toEqual(catalogue);
    const [first] = catalogue.packages;
    expect(first && archiveOf(first).equals(archiveOf(first))).toBe(true);
    expect(jobsrvSql(catalogue)).toBe(jobsrvSql(seedCatalogue()));
  });

  it('has some thousand packages of many origins over most shards', () => {
    expect(catalogue.origins).toHaveLength(120);
    expect(catalogue.packages.length).toBeGreaterThan(2_500);
    expect(new Set(catalogue.origins.map(({ name }) => shardOf(name))).size).toBeGreaterThan(60);
  });

  it('names nothing twice', () => {
    const idents = catalogue.packages.map(({ ident }) => ident);
    const ids = [...catalogue.packages, ...catalogue.origins, ...catalogue.projects].map(({ id }) => id);
    expect(new Set(idents).size).toBe(idents.length);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('lets packages depend only on packages that are there', () => {
    const idents = new Set(catalogue.packages.map(({ ident }) => ident));
    expect(catalogue.packages.flatMap(({ deps }) => deps).filter((dep) => !idents.has(dep))).toEqual([]);
  });

  it('has a stable release of every core package', () => {
    const names = (isWanted: (entry: { isStable: boolean }) => boolean) =>
      new Set(
        catalogue.packages
          .filter((entry) => entry.origin.name === 'core' && isWanted(entry))
          .map(({ name }) => name),
      );
    expect(names(({ isStable }) => isStable)).toEqual(names(() => true));
  });
});
