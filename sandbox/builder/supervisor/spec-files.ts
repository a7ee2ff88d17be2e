import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from './command-error.js';
import type { PackageIdent } from './package-ident.js';
import { matchesIdent, parseServiceSpec, type ServiceSpec } from './service-spec.js';
import type { ServiceStatus } from './service-status.js';
import { fetchServices, SupervisorDownError } from './supervisor-client.js';

export const SPECS = '/hab/sup/default/specs';

const EXIT_NOT_RUNNING = 3;

export interface SpecFile {
  readonly path: string;
  readonly text: string;
  readonly spec: ServiceSpec;
}

/** The services of this node's supervisor. @throws CommandError with status 3 when it is not running. */
export async function requireSupervisor(): Promise<ServiceStatus[]> {
  try {
    return await fetchServices();
  } catch (error) {
    if (error instanceof SupervisorDownError) {
      throw new CommandError(error.message, EXIT_NOT_RUNNING);
    }
    throw error;
  }
}

/** The spec file of a service that is loaded on this node, under whichever release. */
export function findSpec(ident: PackageIdent): SpecFile | undefined {
  for (const name of readdirSync(SPECS).filter((it) => it.endsWith('.spec'))) {
    const path = join(SPECS, name);
    const text = readFileSync(path, 'utf8');
    const spec = parseServiceSpec(text);
    if (matchesIdent(spec, ident)) {
      return { path, text, spec };
    }
  }
  return undefined;
}
