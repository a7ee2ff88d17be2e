import { isIP, isIPv4 } from 'node:net';

/** Names for ranges of addresses that the web framework knows. */
const NAMES = new Set(['loopback', 'linklocal', 'uniquelocal']);

/** True for an address, a range such as 10.0.0.0/8, or the name of one. */
export function isProxyAddress(text: string): boolean {
  if (NAMES.has(text)) return true;
  const [address = '', length, ...rest] = text.split('/');
  if (isIP(address) === 0 || rest.length > 0) return false;
  return length === undefined || (/^\d+$/.test(length) && Number(length) <= (isIPv4(address) ? 32 : 128));
}
