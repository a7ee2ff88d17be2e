import { type Account, personalToken } from '../seed/accounts.js';
import type { Catalogue } from '../seed/catalogue.js';
import { corePlans } from '../seed/core-plans.js';
import type { SeedPackage } from '../seed/seed-package.js';
import { Visitors } from './visitors.js';

/** Who uses the site, and what they are after; each method gives the next one in turn. */
export class Users {
  /** The computers of those who are nobody in particular. */
  readonly visitors = new Visitors();
  private readonly turns = new Map<string, number>();
  private readonly owners: readonly Account[];
  private readonly uploadApps: readonly SeedPackage[];
  private readonly buildApps: readonly SeedPackage[];

  constructor(catalogue: Catalogue) {
    const others = catalogue.origins.filter(({ name }) => name !== 'core');
    this.owners = [...new Set(others.map(({ owner }) => owner))].slice(0, 24);
    const newest = new Map(catalogue.packages.map((entry) => [`${entry.origin.name}/${entry.name}`, entry]));
    const apps = [...newest.values()].filter(({ origin }) => origin.name !== 'core');
    // A release is named after the second of its making, so uploads and builds keep to packages of their own.
    this.uploadApps = apps.filter((_, index) => index % 2 === 0);
    this.buildApps = apps.filter((_, index) => index % 2 === 1);
  }

  /** Somebody who owns an origin. */
  owner(): Account {
    return this.next('owner', this.owners);
  }

  /** A package of a core plan that users fetch. */
  coreName(): string {
    return this.next('core', corePlans).name;
  }

  /** Something to search for. */
  query(): string {
    return this.next('query', QUERIES);
  }

  /** The newest seeded release of a package that its owner uploads anew. */
  uploadApp(): SeedPackage {
    return this.next('upload', this.uploadApps);
  }

  /** The newest seeded release of a package that its owner has built. */
  buildApp(): SeedPackage {
    return this.next('build', this.buildApps);
  }

  private next<T>(use: string, entries: readonly T[]): T {
    const turn = this.turns.get(use) ?? 0;
    this.turns.set(use, turn + 1);
    return entries[turn % entries.length] as T;
  }
}

/** The personal token of the account that owns a package's origin. */
export function ownerToken({ origin }: SeedPackage): string {
  return personalToken(origin.owner.name);
}

const QUERIES = 'redis nginx ruby postgres node scaffolding openssl hab jdk8 core/python web gateway'.split(
  ' ',
);
