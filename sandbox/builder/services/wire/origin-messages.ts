import { type ChannelMessages, channelMessageIds } from './channel-messages.js';
import { type IntegrationMessages, integrationMessageIds } from './integration-messages.js';
import { type KeyMessages, keyMessageIds } from './key-messages.js';
import { type MembershipMessages, membershipMessageIds } from './membership-messages.js';
import { type ProjectMessages, projectMessageIds } from './project-messages.js';

export type { OriginProject } from './project-messages.js';

/** An origin: the name space that packages live in. */
export interface Origin {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly visibility: string;
}

/** A package as originsrv knows it. */
export interface OriginPackage {
  readonly id: string;
  readonly ident: string;
  readonly checksum: string;
  readonly target: string;
  readonly deps: readonly string[];
  readonly manifest: string;
  readonly visibility: string;
  readonly channels: readonly string[];
}

/** A version of a package, and how many releases of it there are. */
export interface PackageVersion {
  readonly version: string;
  readonly releaseCount: number;
  readonly latestRelease: string;
}

export interface NewOrigin {
  readonly name: string;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly visibility: string;
}

/** One page of origins; `total` counts all of them. */
export interface OriginPage {
  readonly start: number;
  readonly stop: number;
  readonly total: number;
  readonly origins: readonly { readonly name: string; readonly packageCount: number }[];
}

/** One page of package idents; `total` counts all of them. */
export interface PackagePage {
  readonly start: number;
  readonly stop: number;
  readonly total: number;
  readonly idents: readonly string[];
}

export interface NewPackage {
  readonly originName: string;
  readonly ownerId: string;
  readonly ident: string;
  readonly checksum: string;
  readonly target: string;
  readonly deps: readonly string[];
  readonly manifest: string;
}

/** Requests to originsrv. The route key is the origin's name (the query for a search). */
export interface OriginMessages
  extends ChannelMessages,
    IntegrationMessages,
    KeyMessages,
    MembershipMessages,
    ProjectMessages {
  OriginGet: { request: { name: string }; reply: Origin };
  /** Every origin of the site, by name; sent to any shard. */
  OriginList: { request: { start: number; limit: number }; reply: OriginPage };
  /** Makes an origin with its first member, its owner; ENTITY_CONFLICT when the name is taken. */
  OriginCreate: { request: NewOrigin; reply: Origin };
  OriginUpdate: { request: { name: string; visibility: string }; reply: null };
  OriginCheckAccess: { request: { accountId: string; originName: string }; reply: { hasAccess: boolean } };
  OriginPackageGet: { request: { originName: string; ident: string }; reply: OriginPackage };
  /** The newest package of a name (and version), in a channel when one is given. */
  OriginPackageLatestGet: {
    request: { originName: string; prefix: string; target: string; channel?: string };
    reply: { ident: string };
  };
  OriginPackageList: {
    request: { originName: string; prefix: string; channel?: string; start: number; limit: number };
    reply: PackagePage;
  };
  /** Versions of a package, the newest first. */
  OriginPackageVersionList: {
    request: { originName: string; name: string };
    reply: { versions: PackageVersion[] };
  };
  OriginPackageSearch: { request: { query: string; start: number; limit: number }; reply: PackagePage };
  OriginPackageCreate: { request: NewPackage; reply: OriginPackage };
}

export const originMessageIds = [
  'OriginGet',
  'OriginList',
  'OriginCreate',
  'OriginUpdate',
  'OriginCheckAccess',
  'OriginPackageGet',
  'OriginPackageLatestGet',
  'OriginPackageList',
  'OriginPackageVersionList',
  'OriginPackageSearch',
  'OriginPackageCreate',
  ...channelMessageIds,
  ...integrationMessageIds,
  ...keyMessageIds,
  ...membershipMessageIds,
  ...projectMessageIds,
] as const satisfies readonly (keyof OriginMessages)[];
