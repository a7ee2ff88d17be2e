import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { CommandError } from './command-error.js';
import { type PackageIdent, parsePackageIdent } from './package-ident.js';
import {
  matchesIdent,
  parseServiceSpec,
  type ServiceSpec,
  serviceGroup,
  withDesiredState,
} from './service-spec.js';
import { formatStatusTable, type ServiceStatus } from './service-status.js';
import { fetchServices, SupervisorDownError } from './supervisor-client.js';

const SPECS = '/hab/sup/default/specs';
const EXIT_NOT_LOADED = 2;
const EXIT_NOT_RUNNING = 3;
const EFFECT_TIMEOUT_MS = 15_000;
const EFFECT_POLL_MS = 200;

/** `hab sup status [IDENT]`: the table to print. */
export async function supStatus(identText?: string): Promise<string> {
  const services = await runningServices();
  if (!identText) {
    return services.length > 0 ? formatStatusTable(services) : 'No services loaded.';
  }
  const spec = loadedSpec(requireIdent(identText)).spec;
  return formatStatusTable(services.filter((it) => it.group === serviceGroup(spec)));
}

/** `hab sup start|stop IDENT`: records the wish in the spec file, and waits until the supervisor has followed it. */
export async function supSetState(identText: string, wanted: 'up' | 'down'): Promise<string> {
  await runningServices();
  const { path, text, spec } = loadedSpec(requireIdent(identText));
  writeFileSync(path, withDesiredState(text, wanted));
  const deadline = Date.now() + EFFECT_TIMEOUT_MS;
  while ((await stateOf(spec)) !== wanted) {
    if (Date.now() > deadline) {
      return `${serviceGroup(spec)} is not ${wanted} yet; see journalctl -u hab-sup`;
    }
    await delay(EFFECT_POLL_MS);
  }
  return `${serviceGroup(spec)} is ${wanted}`;
}

async function stateOf(spec: ServiceSpec): Promise<string | undefined> {
  return (await runningServices()).find((it) => it.group === serviceGroup(spec))?.state;
}

async function runningServices(): Promise<ServiceStatus[]> {
  try {
    return await fetchServices();
  } catch (error) {
    if (error instanceof SupervisorDownError) {
      throw new CommandError(error.message, EXIT_NOT_RUNNING);
    }
    throw error;
  }
}

function requireIdent(text: string): PackageIdent {
  const ident = parsePackageIdent(text);
  if (!ident) {
    throw new CommandError(`Invalid package identifier: '${text}' (an example: core/builder-api)`, 1);
  }
  return ident;
}

function loadedSpec(ident: PackageIdent): { path: string; text: string; spec: ServiceSpec } {
  for (const name of readdirSync(SPECS).filter((it) => it.endsWith('.spec'))) {
    const path = join(SPECS, name);
    const text = readFileSync(path, 'utf8');
    const spec = parseServiceSpec(text);
    if (matchesIdent(spec, ident)) {
      return { path, text, spec };
    }
  }
  throw new CommandError(`Service not loaded: ${ident.origin}/${ident.name}`, EXIT_NOT_LOADED);
}
