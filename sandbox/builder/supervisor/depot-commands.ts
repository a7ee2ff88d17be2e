import { existsSync, readFileSync } from 'node:fs';
import { hartChecksum, readHartFacts } from '../services/hart/hart-archive.js';
import { CommandError } from './command-error.js';
import type { DepotClient, DepotRelease } from './depot-client.js';
import { DepotStatusError } from './depot-request.js';
import { installArchive, installFromDepot } from './install-release.js';
import { formatPackageIdent, isRelease, type ReleaseIdent } from './package-ident.js';
import { requireIdent, requireRelease } from './require-ident.js';

const ROOT = '/hab';
/** Every origin has these from the start. */
const GIVEN_CHANNELS = ['stable', 'unstable'];

/** `hab pkg install IDENT|FILE`: the newest release of a channel, a certain one, or an archive at hand. */
export async function pkgInstall(depot: DepotClient, what: string, channel: string): Promise<string> {
  if (existsSync(what)) {
    const archive = readFileSync(what);
    const ident = releaseOfArchive(what, archive);
    installArchive(ROOT, ident, archive);
    return `Installed ${formatPackageIdent(ident)}`;
  }
  const release = await findRelease(depot, what, channel);
  await installFromDepot(ROOT, depot, release);
  return `Installed ${formatPackageIdent(release.ident)}`;
}

/** `hab pkg upload FILE`: into the depot, and into a channel besides when one is named. */
export async function pkgUpload(depot: DepotClient, path: string, channel?: string): Promise<string> {
  if (!existsSync(path)) {
    throw new CommandError(`No such file: ${path}`, 1);
  }
  const archive = readFileSync(path);
  const ident = releaseOfArchive(path, archive);
  await depot.upload(ident, hartChecksum(archive), archive);
  const uploaded = `Uploaded ${formatPackageIdent(ident)}`;
  return channel
    ? `${uploaded}\n${await pkgMove(depot, 'promote', formatPackageIdent(ident), channel)}`
    : uploaded;
}

/** `hab pkg promote|demote IDENT CHANNEL`. A channel that is promoted to, and not there yet, is made. */
export async function pkgMove(
  depot: Pick<DepotClient, 'release' | 'createChannel' | 'moveRelease'>,
  verb: 'promote' | 'demote',
  identText: string,
  channel: string,
): Promise<string> {
  const { ident } = await depot.release(requireRelease(identText));
  if (verb === 'promote' && !GIVEN_CHANNELS.includes(channel)) {
    await makeChannel(depot, ident.origin, channel);
  }
  await depot.moveRelease(verb, ident, channel);
  const done = verb === 'promote' ? 'Promoted' : 'Demoted';
  return `${done} ${formatPackageIdent(ident)} ${verb === 'promote' ? 'to' : 'from'} channel ${channel}`;
}

/** `hab pkg channels IDENT`: the channels that a release is in. */
export async function pkgChannels(depot: DepotClient, identText: string): Promise<string> {
  const { channels } = await depot.release(requireRelease(identText));
  return [...channels].sort().join('\n');
}

async function makeChannel(
  depot: Pick<DepotClient, 'createChannel'>,
  origin: string,
  channel: string,
): Promise<void> {
  try {
    await depot.createChannel(origin, channel);
  } catch (error) {
    // It is there already, which is as good.
    if (!(error instanceof DepotStatusError && error.status === 409)) {
      throw error;
    }
  }
}

async function findRelease(depot: DepotClient, identText: string, channel: string): Promise<DepotRelease> {
  const ident = requireIdent(identText);
  const release = isRelease(ident) ? await depot.release(ident) : await depot.latest(ident, channel);
  if (!release) {
    throw new CommandError(`No release of ${identText} in channel ${channel}`, 1);
  }
  return release;
}

function releaseOfArchive(path: string, archive: Buffer): ReleaseIdent {
  try {
    return requireRelease(readHartFacts(archive).ident);
  } catch (cause) {
    throw new CommandError(`${path} is no package archive: ${(cause as Error).message}`, 1);
  }
}
