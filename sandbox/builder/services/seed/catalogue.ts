import { type Account, BUILD_WORKER, CORE_OWNER, seedAccounts } from './accounts.js';
import { corePlans } from './core-plans.js';
import { originNames } from './origin-names.js';
import { SeededRandom } from './random.js';
import { ReleaseWriter } from './release-writer.js';
import { SeedIds } from './seed-id.js';
import type { SeedOrigin, SeedPackage, SeedProject } from './seed-package.js';

/** Everything that the site holds when it is new. */
export interface Catalogue {
  readonly accounts: readonly Account[];
  readonly origins: readonly SeedOrigin[];
  /** Each package after those that it depends on. */
  readonly packages: readonly SeedPackage[];
  readonly projects: readonly SeedProject[];
}

const ORIGIN_COUNT = 120;
const APP_NAMES = (
  'web api worker proxy gateway auth billing metrics queue scheduler frontend backend db-migrate cache mailer search ' +
  'reports importer exporter sidecar healthcheck landing blog wiki chatbot cron-jobs imageproxy redirector sso hello ' +
  'national-parks sample-node-app sample-ruby-app movieapp ldap-sync log-shipper webhook-relay license-server'
).split(' ');

/** Makes the whole data of the site, the same in every run. */
export function seedCatalogue(): Catalogue {
  const random = new SeededRandom(5150);
  const ids = new SeedIds();
  const accounts = seedAccounts();
  const origins = makeOrigins(random, ids, accounts);
  const packages = makePackages(random, ids, origins);
  return { accounts, origins, packages, projects: makeProjects(ids, packages) };
}

function makeOrigins(random: SeededRandom, ids: SeedIds, accounts: readonly Account[]): SeedOrigin[] {
  const people = accounts.filter(({ name }) => name !== CORE_OWNER && name !== BUILD_WORKER);
  const coreOwner = accounts.find(({ name }) => name === CORE_OWNER) as Account;
  const names = ['core', ...originNames(random, ORIGIN_COUNT - 1)];
  return names.map((name, index) => {
    const createdAt = new Date(Date.UTC(2016, 5, 14, 9, 30) + originAgeDays(index) * 86_400_000);
    const founders = people.filter((account) => account.createdAt < createdAt);
    const owner = name === 'core' ? coreOwner : random.pick(founders);
    const guests = Array.from({ length: random.between(0, 4) }, () => random.pick(people));
    return {
      id: ids.next(createdAt, name),
      name,
      owner,
      members: [...new Set([owner, ...guests])],
      createdAt,
    };
  });
}

/** Days after the site's first one; the first people needed some to find it. */
function originAgeDays(index: number): number {
  return index === 0 ? 0 : index * 4 + 10;
}

function makePackages(random: SeededRandom, ids: SeedIds, origins: readonly SeedOrigin[]): SeedPackage[] {
  const writer = new ReleaseWriter(random, ids);
  const [core, ...others] = origins as [SeedOrigin, ...SeedOrigin[]];
  const coreByName = new Map<string, readonly SeedPackage[]>();
  for (const { name, version, deps } of corePlans) {
    const choices = deps.map((dep) => coreByName.get(dep) as readonly SeedPackage[]);
    const count = random.between(2, 6);
    coreByName.set(name, writer.write({ origin: core, name, version, count, deps: choices }));
  }
  const runtimes = [...coreByName.values()];
  return [
    ...runtimes.flat(),
    ...others.flatMap((origin) => appReleases({ random, writer, origin, runtimes })),
  ];
}

interface AppOrigin {
  readonly random: SeededRandom;
  readonly writer: ReleaseWriter;
  readonly origin: SeedOrigin;
  readonly runtimes: readonly (readonly SeedPackage[])[];
}

function appReleases({ random, writer, origin, runtimes }: AppOrigin): SeedPackage[] {
  const names = new Set(Array.from({ length: random.between(2, 10) }, () => random.pick(APP_NAMES)));
  return [...names].flatMap((name) =>
    writer.write({
      origin,
      name,
      version: `${random.between(0, 4)}.${random.between(0, 19)}.${random.between(0, 9)}`,
      count: random.between(2, 5),
      deps: [...new Set(Array.from({ length: random.between(1, 4) }, () => random.pick(runtimes)))],
    }),
  );
}

/** All app plans and every third core plan build from a repository. */
function makeProjects(ids: SeedIds, packages: readonly SeedPackage[]): SeedProject[] {
  const first = new Map<string, SeedPackage>();
  for (const entry of packages) {
    const key = `${entry.origin.name}/${entry.name}`;
    if (!first.has(key)) first.set(key, entry);
  }
  return [...first.values()]
    .filter(({ origin }, index) => origin.name !== 'core' || index % 3 === 0)
    .map(({ origin, name, createdAt }) => ({
      id: ids.next(createdAt, origin.name),
      origin,
      packageName: name,
      createdAt,
    }));
}
