import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { NodeUser } from './node-user.js';

/** Gives a path to a user. */
export type Chown = (path: string, user: NodeUser) => void;

/** Whom new things belong to, and how they are given. */
export interface Owner {
  readonly user: NodeUser;
  readonly chown: Chown;
}

export const chownPath: Chown = (path, user) => chownSync(path, user.uid, user.gid);

/** Only a missing directory is made and given away. */
export function makeDirectory(path: string, mode: number, { user, chown }: Owner): void {
  if (!existsSync(path)) {
    mkdirSync(path);
    chmodSync(path, mode);
    chown(path, user);
  }
}

/** Only a new file is given an owner; an unchanged one is not touched. */
export function writeOwned(path: string, text: string, { user, chown }: Owner): void {
  if (!existsSync(path)) {
    writeFileSync(path, text, { mode: 0o640 });
    chown(path, user);
  } else if (readFileSync(path, 'utf8') !== text) {
    writeFileSync(path, text);
  }
}
