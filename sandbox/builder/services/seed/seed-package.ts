import type { Account } from './accounts.js';

/** An origin of the seeded site. */
export interface SeedOrigin {
  readonly id: string;
  readonly name: string;
  readonly owner: Account;
  readonly members: readonly Account[];
  readonly createdAt: Date;
}

/** A release of a package of the seeded site. */
export interface SeedPackage {
  readonly id: string;
  readonly origin: SeedOrigin;
  readonly name: string;
  readonly version: string;
  readonly release: string;
  readonly ident: string;
  readonly deps: readonly string[];
  readonly isStable: boolean;
  readonly createdAt: Date;
}

/** A plan that is connected to a repository, so that builds of it can be requested. */
export interface SeedProject {
  readonly id: string;
  readonly origin: SeedOrigin;
  readonly packageName: string;
  readonly createdAt: Date;
}

/** The only platform that packages are built for. */
export const TARGET = 'x86_64-linux';
