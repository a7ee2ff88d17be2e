import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The programs of a stack: every `services/<name>/main.ts`.
 * @param {string} stackFolder
 * @returns {{name: string, path: string}[]}
 */
export function serviceEntries(stackFolder) {
  const services = join(stackFolder, 'services');
  if (!existsSync(services)) return [];
  return readdirSync(services)
    .sort()
    .map((name) => ({ name, path: join(services, name, 'main.ts') }))
    .filter(({ path }) => existsSync(path));
}
