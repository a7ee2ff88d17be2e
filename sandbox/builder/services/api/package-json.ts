import type { OriginPackage, PackagePage } from '../wire/origin-messages.js';
import { type PackageIdent, parseIdent } from '../wire/package-ident.js';

/** A package as the api shows it. */
export function packageJson(entry: OriginPackage): Record<string, unknown> {
  return {
    ident: parseIdent(entry.ident),
    checksum: entry.checksum,
    target: entry.target,
    manifest: entry.manifest,
    deps: entry.deps.map(parseIdent),
    channels: entry.channels,
    visibility: entry.visibility,
  };
}

/** A page of packages as the api shows it. */
export function pageJson(page: PackagePage): Record<string, unknown> {
  const data: PackageIdent[] = page.idents.map(parseIdent);
  return { range_start: page.start, range_end: page.stop, total_count: page.total, data };
}

const PAGE_SIZE = 50;

/** The part of a list that `?range=` asks for. */
export function pageRange(query: URLSearchParams): { start: number; limit: number } {
  const start = Number.parseInt(query.get('range') ?? '0', 10);
  return { start: Number.isNaN(start) || start < 0 ? 0 : start, limit: PAGE_SIZE };
}

/** The platform that a request is about. */
export function targetOf(query: URLSearchParams): string {
  return query.get('target') ?? 'x86_64-linux';
}
