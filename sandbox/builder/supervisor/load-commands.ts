import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from './command-error.js';
import { pkgInstall } from './depot-commands.js';
import { depotFor } from './depot-settings.js';
import { installedOf } from './installed-releases.js';
import { requireIdent } from './require-ident.js';
import { DEFAULT_BLDR_URL, formatServiceSpec, type ServiceSpec, serviceGroup } from './service-spec.js';
import { findSpec, requireSupervisor, SPECS } from './spec-files.js';

/** How a service is to be loaded. */
export interface LoadOptions {
  readonly group?: string | undefined;
  readonly channel?: string | undefined;
  readonly strategy?: string | undefined;
  readonly url?: string | undefined;
  /** Replaces what is loaded already. */
  readonly force?: boolean | undefined;
}

/**
 * `hab sup load IDENT`: runs a service from now on, also after a restart of the Supervisor. A package that is not
 * installed is fetched. An identifier with its release pins the service to it.
 */
export async function supLoad(identText: string, options: LoadOptions): Promise<string> {
  await requireSupervisor();
  const ident = requireIdent(identText);
  const known = findSpec({ origin: ident.origin, name: ident.name });
  if (known && !options.force) {
    throw new CommandError(
      `Service already loaded: ${serviceGroup(known.spec)}; unload it first, or say --force`,
      1,
    );
  }
  const spec: ServiceSpec = {
    ident,
    group: options.group ?? known?.spec.group ?? 'default',
    startStyle: 'persistent',
    topology: 'standalone',
    channel: options.channel ?? known?.spec.channel ?? 'stable',
    updateStrategy: strategyOf(options.strategy ?? known?.spec.updateStrategy ?? 'none'),
    bldrUrl: options.url ?? known?.spec.bldrUrl ?? DEFAULT_BLDR_URL,
    desiredState: 'up',
  };
  if (installedOf('/hab', ident).length === 0) {
    await pkgInstall(depotFor({ url: spec.bldrUrl }), identText, spec.channel);
  }
  writeFileSync(join(SPECS, `${ident.name}.spec`), formatServiceSpec(spec));
  return `Loaded ${identText} as ${serviceGroup(spec)}`;
}

/** `hab sup unload IDENT`: stops a service and forgets it; its files under /hab/svc stay. */
export async function supUnload(identText: string): Promise<string> {
  await requireSupervisor();
  const known = findSpec(requireIdent(identText));
  if (!known || !existsSync(known.path)) {
    throw new CommandError(`Service not loaded: ${identText}`, 2);
  }
  rmSync(known.path);
  return `Unloaded ${serviceGroup(known.spec)}`;
}

function strategyOf(text: string): ServiceSpec['updateStrategy'] {
  if (text !== 'none' && text !== 'at-once') {
    throw new CommandError(`'${text}' is no update strategy: none or at-once`, 1);
  }
  return text;
}
