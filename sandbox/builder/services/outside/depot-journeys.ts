import { hartChecksum, packHart } from '../hart/hart-archive.js';
import { releaseText } from '../seed/release-writer.js';
import { TARGET } from '../seed/seed-package.js';
import { identText, type PackageIdent } from '../wire/package-ident.js';
import type { Journey } from './journey.js';
import { ownerToken, type Users } from './users.js';
import { commandLineOfAccount, type Visitor } from './visitors.js';

interface PackageAnswer {
  readonly ident: PackageIdent;
  readonly checksum: string;
}

/** What users do with the depot from their command line. */
export function depotJourneys(users: Users): Journey[] {
  const uploaded: OwnRelease[] = [];
  return [
    {
      name: 'origin',
      everyMs: 1_000,
      run: async (visit) => {
        visit.by(users.visitors.machine());
        const origin = await visit.json<{ name?: string }>('GET', '/v1/depot/origins/core');
        visit.expect(origin.name === 'core', 'another origin came');
      },
    },
    {
      name: 'latest',
      everyMs: 1_000,
      run: async (visit) => {
        visit.by(users.visitors.machine());
        const name = users.coreName();
        const latest = await visit.json<PackageAnswer>(
          'GET',
          `/v1/depot/channels/core/stable/pkgs/${name}/latest`,
        );
        visit.expect(latest.ident?.name === name, 'another package came');
      },
    },
    {
      name: 'download',
      everyMs: 2_000,
      run: async (visit) => {
        visit.by(users.visitors.machine());
        const path = `/v1/depot/channels/core/stable/pkgs/${users.coreName()}/latest`;
        const { ident, checksum } = await visit.json<PackageAnswer>('GET', path);
        const { body } = await visit.request('GET', `/v1/depot/pkgs/${identText(ident)}/download`);
        visit.expect(hartChecksum(body) === checksum, 'the checksum of the download is wrong');
      },
    },
    {
      name: 'upload',
      everyMs: 8_000,
      run: async (visit) => {
        const app = users.uploadApp();
        const builtAt = new Date();
        const { origin, name, version, deps } = app;
        const visitor = commandLineOfAccount(origin.owner);
        visit.by(visitor);
        const ident = { origin: origin.name, name, version, release: releaseText(builtAt) };
        const program = Buffer.from(`#!/bin/sh\necho ${identText(ident)}\n`.repeat(60));
        const body = packHart({ ident, target: TARGET, deps, builtAt, program });
        const token = ownerToken(app);
        const path = `/v1/depot/pkgs/${identText(ident)}?checksum=${hartChecksum(body)}`;
        await visit.request('POST', path, { token, body, expect: [201] });
        uploaded.splice(0, uploaded.length, { ident, token, visitor });
      },
    },
    {
      name: 'promote',
      everyMs: 10_000,
      run: async (visit) => {
        const { ident, token, visitor } = uploaded[0] ?? seededRelease(users);
        visit.by(visitor);
        const { origin, name, version, release } = ident;
        const path = `/v1/depot/channels/${origin}/stable/pkgs/${name}/${version}/${release}/promote`;
        await visit.request('PUT', path, { token });
      },
    },
  ];
}

/** A release, and what its owner needs to do something with it. */
interface OwnRelease {
  readonly ident: PackageIdent;
  readonly token: string;
  readonly visitor: Visitor;
}

function seededRelease(users: Users): OwnRelease {
  const app = users.buildApp();
  const { origin, name, version, release } = app;
  return {
    ident: { origin: origin.name, name, version, release },
    token: ownerToken(app),
    visitor: commandLineOfAccount(origin.owner),
  };
}
