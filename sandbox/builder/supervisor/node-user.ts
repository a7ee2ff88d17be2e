import { readFileSync } from 'node:fs';

/** A user of the node, as its hooks run. */
export interface NodeUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** The supervisor's own user, whom everything falls to that has no other owner. */
export const SUPERVISOR_USER: NodeUser = { name: 'root', uid: 0, gid: 0 };

/** Looks a user up in `/etc/passwd`; undefined when there is none of that name. */
export function findNodeUser(
  name: string,
  passwd = readFileSync('/etc/passwd', 'utf8'),
): NodeUser | undefined {
  for (const line of passwd.split('\n')) {
    const [user, , uid, gid] = line.split(':');
    if (user === name) {
      return { name, uid: Number(uid), gid: Number(gid) };
    }
  }
  return undefined;
}
