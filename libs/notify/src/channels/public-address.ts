import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { AppError } from '#kernel';

/** Networks that are not of the internet (RFC 6890 and its successors), and the metadata services of clouds in them. */
const INNER = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  INNER.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  INNER.addSubnet(network, prefix, 'ipv6');

/** True for an address of the internet. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && !INNER.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/** Throws `notify.refused` for a host that is written as an address within a network. */
export function assertPublicHost(target: URL): void {
  const host = target.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw inner(target.host);
}

/**
 * Looks names up for connections that may go to the internet only. The addresses that are checked are those that are
 * connected to, so that a name cannot lead elsewhere the second time.
 */
export const publicLookup: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, '');
    const first = addresses[0];
    if (!first || !addresses.every(({ address }) => isPublicAddress(address))) return done(inner(host), '');
    if (options.all) return done(null, addresses);
    return done(null, first.address, first.family);
  });
};

function inner(host: string): AppError {
  return new AppError(
    'notify.refused',
    `${host} is within a network: channels of people lead to the internet only. Ask an administrator for one of the organisation.`,
  );
}
