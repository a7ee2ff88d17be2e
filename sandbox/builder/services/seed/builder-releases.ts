import { releaseText } from './release-writer.js';
import type { SeedIds } from './seed-id.js';
import type { SeedOrigin, SeedPackage } from './seed-package.js';

/** What Builder itself runs from: packages of the core origin like any others. */
export const BUILDER_SERVICES = [
  'builder-api',
  'builder-api-proxy',
  'builder-datastore',
  'builder-jobsrv',
  'builder-originsrv',
  'builder-router',
  'builder-sessionsrv',
  'builder-worker',
] as const;

/** Versions of the services, oldest first; the last one is what the nodes run. */
const RELEASES = [
  { version: '5910', createdAt: new Date(Date.UTC(2017, 9, 10, 16, 21, 7)) },
  { version: '5961', createdAt: new Date(Date.UTC(2017, 9, 19, 19, 2, 48)) },
  { version: '5988', createdAt: new Date(Date.UTC(2017, 9, 27, 8, 42, 53)) },
] as const;

/** The releases of Builder's own services, all of them stable. */
export function builderReleases(ids: SeedIds, core: SeedOrigin): SeedPackage[] {
  return BUILDER_SERVICES.flatMap((name) =>
    RELEASES.map(({ version, createdAt }) => {
      const release = releaseText(createdAt);
      const ident = `core/${name}/${version}/${release}`;
      const id = ids.next(createdAt, core.name);
      return { id, origin: core, name, version, release, ident, deps: [], isStable: true, createdAt };
    }),
  );
}
