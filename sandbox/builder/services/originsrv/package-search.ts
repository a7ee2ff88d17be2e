import type { PackagePage } from '../wire/origin-messages.js';
import type { PackageRepository } from './package.repository.js';

/** Looks through one shard after the other, for a text may be in any of them. */
export async function searchShards(
  packages: Pick<PackageRepository, 'search'>,
  shards: readonly number[],
  query: string,
): Promise<string[]> {
  const idents: string[] = [];
  for (const shard of shards) idents.push(...(await packages.search(shard, query)));
  return idents.sort();
}

/** Cuts a page out of a list; `start` counts from 0, `stop` is the last index of the page. */
export function pageOf(idents: readonly string[], start: number, limit: number): PackagePage {
  const page = idents.slice(start, start + limit);
  return { start, stop: Math.max(start + page.length - 1, start), total: idents.length, idents: page };
}
