import { fileURLToPath } from 'node:url';
import { type Config, loadConfig } from '#config';

/** Root of the installation, wherever the command is called from. */
export const installationRoot = fileURLToPath(new URL('../../../../', import.meta.url));

/** The configuration; relative paths are taken from the root of the installation. */
export function configuration(): Config {
  return loadConfig(process.env, installationRoot);
}
