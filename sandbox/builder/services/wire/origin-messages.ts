import { type ChannelMessages, channelMessageIds } from './channel-messages.js';
import { type KeyMessages, keyMessageIds } from './key-messages.js';

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

export interface OriginProject {
  readonly id: string;
  readonly name: string;
  readonly originName: string;
  readonly packageName: string;
  readonly planPath: string;
  readonly vcsType: string;
  readonly vcsData: string;
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
export interface OriginMessages extends ChannelMessages, KeyMessages {
  OriginGet: { request: { name: string }; reply: Origin };
  OriginCheckAccess: { request: { accountId: string; originName: string }; reply: { hasAccess: boolean } };
  OriginProjectGet: { request: { name: string; originName: string }; reply: OriginProject };
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
  OriginPackageSearch: { request: { query: string; start: number; limit: number }; reply: PackagePage };
  OriginPackageCreate: { request: NewPackage; reply: OriginPackage };
}

export const originMessageIds = [
  'OriginGet',
  'OriginCheckAccess',
  'OriginProjectGet',
  'OriginPackageGet',
  'OriginPackageLatestGet',
  'OriginPackageList',
  'OriginPackageSearch',
  'OriginPackageCreate',
  ...channelMessageIds,
  ...keyMessageIds,
] as const satisfies readonly (keyof OriginMessages)[];
