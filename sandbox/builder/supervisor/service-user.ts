import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findNodeUser, type NodeUser, SUPERVISOR_USER } from './node-user.js';

const DEFAULT_USER = 'hab';

/**
 * The user whom a package's hooks run as, and whom the directories belong to that are made for it: the package's own
 * wish (file `SVC_USER`), else `hab`. A node that does not know that user has only the supervisor's own to offer;
 * `onUnknown` hears of it.
 */
export function serviceUser(packageDir: string, onUnknown: (name: string) => void): NodeUser {
  const file = join(packageDir, 'SVC_USER');
  const name = existsSync(file) ? readFileSync(file, 'utf8').trim() : DEFAULT_USER;
  const user = findNodeUser(name);
  if (!user) {
    onUnknown(name);
  }
  return user ?? SUPERVISOR_USER;
}
