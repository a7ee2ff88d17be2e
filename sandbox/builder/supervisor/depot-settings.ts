import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'smol-toml';
import { CommandError } from './command-error.js';
import { DepotClient } from './depot-client.js';
import { DEFAULT_BLDR_URL } from './service-spec.js';

/** What a command line says of the depot and of who asks. */
export interface DepotFlags {
  readonly url?: string | undefined;
  readonly auth?: string | undefined;
}

const REQUEST_TIMEOUT_MS = 60_000;
const SYSTEM_FILE = '/hab/etc/cli.toml';

/**
 * The depot as the user of this command reaches it: by the command line, else by `HAB_BLDR_URL` and `HAB_AUTH_TOKEN`,
 * else by the settings in `~/.hab/etc/cli.toml` or `/hab/etc/cli.toml`.
 */
export function depotFor(flags: DepotFlags): DepotClient {
  const { env } = process;
  const settings = readSettings(env.HOME);
  return new DepotClient({
    url: flags.url ?? env.HAB_BLDR_URL ?? settings.bldr_url ?? DEFAULT_BLDR_URL,
    token: flags.auth ?? env.HAB_AUTH_TOKEN ?? settings.auth_token,
    timeoutMs: REQUEST_TIMEOUT_MS,
  });
}

/** Settings are the first readable file's: that of root is not for others to see. */
function readSettings(home: string | undefined): Record<string, string | undefined> {
  const files = [...(home ? [join(home, '.hab/etc/cli.toml')] : []), SYSTEM_FILE];
  for (const path of files) {
    const text = readIfAllowed(path);
    if (text !== undefined) {
      return parse(text) as Record<string, string | undefined>;
    }
  }
  return {};
}

function readIfAllowed(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (['ENOENT', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) {
      return undefined;
    }
    throw new CommandError(`${path}: ${(error as Error).message}`, 1);
  }
}
