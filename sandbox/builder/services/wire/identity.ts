import { hostname } from 'node:os';

/** Who this process is on the wire: `PID@hostname`. */
export function ownIdentity(): string {
  return `${process.pid}@${hostname()}`;
}
