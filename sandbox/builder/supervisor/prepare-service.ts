import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'smol-toml';
import { hostLabel, ownAddress } from './host-label.js';
import { mergeConfig, renderTemplate, type TemplateValues } from './merge-config.js';
import type { NodeUser } from './node-user.js';
import { formatPackageIdent } from './package-ident.js';
import type { ServicePaths } from './service-paths.js';
import { type Chown, chownPath, makeDirectory, writeOwned } from './service-tree.js';

const DIRECTORIES = ['config', 'data', 'files', 'hooks', 'logs', 'static', 'var'];
const PRIVATE_DIRECTORIES = new Set(['config', 'var']);

/**
 * Makes a service's directory ready for its start: missing directories, hooks and configuration. What has to be made
 * belongs to the package's own user; what exists already keeps its owner and mode, whoever that may be.
 */
export function prepareService(paths: ServicePaths, user: NodeUser, chown: Chown = chownPath): void {
  const owner = { user, chown };
  makeDirectory(paths.home, 0o755, owner);
  for (const name of DIRECTORIES) {
    makeDirectory(join(paths.home, name), PRIVATE_DIRECTORIES.has(name) ? 0o700 : 0o755, owner);
  }
  const config = [
    join(paths.packageDir, 'default.toml'),
    join(paths.home, 'user.toml'),
    // What was handed to the whole group of the service (`hab config apply`).
    join(paths.home, 'gossip.toml'),
  ]
    .map(readToml)
    .reduce((merged, more) => mergeConfig(merged, more));
  const values = templateValues(paths, config, user);
  renderHooks(paths, values);
  writeOwned(join(paths.home, 'config', 'config.toml'), `${stringify(config)}\n`, owner);
  for (const name of listFiles(join(paths.packageDir, 'config'))) {
    const template = readFileSync(join(paths.packageDir, 'config', name), 'utf8');
    writeOwned(join(paths.home, 'config', name), renderTemplate(template, values), owner);
  }
}

function templateValues(paths: ServicePaths, cfg: Record<string, unknown>, user: NodeUser): TemplateValues {
  const { home, packageDir, ident } = paths;
  const directories = DIRECTORIES.map((name) => [`svc_${name}_path`, join(home, name)]);
  return {
    cfg,
    sys: { hostname: hostLabel(ownAddress()), ip: ownAddress() },
    pkg: {
      ...ident,
      ident: formatPackageIdent(ident),
      path: packageDir,
      svc_path: home,
      svc_user: user.name,
      svc_group: user.name,
      ...Object.fromEntries(directories),
    },
  };
}

/** The hooks of this release and no others: an earlier one may have had more. */
function renderHooks(paths: ServicePaths, values: TemplateValues): void {
  const [source, target] = [join(paths.packageDir, 'hooks'), join(paths.home, 'hooks')];
  const names = listFiles(source);
  for (const name of listFiles(target).filter((it) => !names.includes(it))) {
    rmSync(join(target, name));
  }
  for (const name of names) {
    const text = renderTemplate(readFileSync(join(source, name), 'utf8'), values);
    writeFileSync(join(target, name), text, { mode: 0o755 });
  }
}

function readToml(path: string): Record<string, unknown> {
  return existsSync(path) ? parse(readFileSync(path, 'utf8')) : {};
}

function listFiles(directory: string): string[] {
  return existsSync(directory) ? readdirSync(directory) : [];
}
