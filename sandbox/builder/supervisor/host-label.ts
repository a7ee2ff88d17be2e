import { networkInterfaces } from 'node:os';

/** How a cloud host calls itself in its logs: `ip-10-0-0-45` for the address 10.0.0.45. */
export function hostLabel(address: string): string {
  return `ip-${address.replaceAll('.', '-')}`;
}

/** The first IPv4 address that is not the loopback's; the loopback's when the node has lost its network. */
export function ownAddress(): string {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return addresses.find((it) => it.family === 'IPv4' && !it.internal)?.address ?? '127.0.0.1';
}
