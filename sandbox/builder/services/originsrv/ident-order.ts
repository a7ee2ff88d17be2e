import type { PackageVersion } from '../wire/origin-messages.js';
import { identText, parseIdent } from '../wire/package-ident.js';

/** Orders idents of one package from old to new: by version, part by part, then by release. */
export function compareIdents(left: string, right: string): number {
  const [a, b] = [parseIdent(left), parseIdent(right)];
  return compareVersions(a.version, b.version) || a.release.localeCompare(b.release);
}

/** Numbers compare as numbers, letters as text; a longer version is newer when the rest is equal. */
export function compareVersions(left: string, right: string): number {
  const [a, b] = [versionParts(left), versionParts(right)];
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const order = compareParts(a[index] ?? '', b[index] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}

/** The versions among the idents of one package, newest first. */
export function versionsOf(idents: readonly string[]): PackageVersion[] {
  const newestFirst = idents.map(parseIdent).sort((a, b) => compareIdents(identText(b), identText(a)));
  const byVersion = Map.groupBy(newestFirst, ({ version }) => version);
  return [...byVersion].map(([version, releases]) => ({
    version,
    releaseCount: releases.length,
    latestRelease: releases[0]?.release ?? '',
  }));
}

function versionParts(version: string): string[] {
  return version.match(/\d+|[a-z]+/gi) ?? [];
}

function compareParts(left: string, right: string): number {
  const [a, b] = [Number(left), Number(right)];
  if (left !== '' && right !== '' && !Number.isNaN(a) && !Number.isNaN(b)) return a - b;
  return left < right ? -1 : left > right ? 1 : 0;
}
