import { writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { CommandError } from './command-error.js';
import { requireIdent } from './require-ident.js';
import { type ServiceSpec, serviceGroup, withDesiredState } from './service-spec.js';
import { formatStatusTable } from './service-status.js';
import { findSpec, requireSupervisor, type SpecFile } from './spec-files.js';

const EXIT_NOT_LOADED = 2;
const EFFECT_TIMEOUT_MS = 15_000;
const EFFECT_POLL_MS = 200;

/** `hab sup status [IDENT]`: the table to print. */
export async function supStatus(identText?: string): Promise<string> {
  const services = await requireSupervisor();
  if (!identText) {
    return services.length > 0 ? formatStatusTable(services) : 'No services loaded.';
  }
  const { spec } = loadedSpec(identText);
  return formatStatusTable(services.filter((it) => it.group === serviceGroup(spec)));
}

/** `hab sup start|stop IDENT`: records the wish in the spec file, and waits until the supervisor has followed it. */
export async function supSetState(identText: string, wanted: 'up' | 'down'): Promise<string> {
  await requireSupervisor();
  const { path, text, spec } = loadedSpec(identText);
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
  return (await requireSupervisor()).find((it) => it.group === serviceGroup(spec))?.state;
}

function loadedSpec(identText: string): SpecFile {
  const ident = requireIdent(identText);
  const file = findSpec(ident);
  if (!file) {
    throw new CommandError(`Service not loaded: ${ident.origin}/${ident.name}`, EXIT_NOT_LOADED);
  }
  return file;
}
