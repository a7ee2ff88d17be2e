import { readFileSync } from 'node:fs';

/** A user of the node, as its hooks run. */
export interface NodeUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Looks a user up in `/etc/passwd`; throws when there is none of that name. */
export function findNodeUser(name: string, passwd = readFileSync('/etc/passwd', 'utf8')): NodeUser {
  for (const line of passwd.split('\n')) {
    const [user, , uid, gid] = line.split(':');
    if (user === name) {
      return { name, uid: Number(uid), gid: Number(gid) };
    }
  }
  throw new Error(`No such user: ${name}`);
}
