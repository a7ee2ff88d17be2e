import { parse, stringify } from 'smol-toml';
import { formatPackageIdent, type PackageIdent, parsePackageIdent } from './package-ident.js';

/** Whether a service follows its channel; `at-once` restarts it as soon as the channel has another release. */
export type UpdateStrategy = 'none' | 'at-once';

export const DEFAULT_BLDR_URL = 'http://live-builder-api-0';

/** What the supervisor was asked to run: one file `/hab/sup/default/specs/<name>.spec` a service. */
export interface ServiceSpec {
  readonly ident: PackageIdent;
  readonly group: string;
  readonly startStyle: string;
  readonly topology: string;
  /** The depot that updates come from, and the channel of it that they have to be in. */
  readonly bldrUrl: string;
  readonly channel: string;
  readonly updateStrategy: UpdateStrategy;
  readonly desiredState: 'up' | 'down';
}

/** A spec file that cannot be used; its message says why. */
export class SpecError extends Error {}

/** Reads a spec file's text. Throws a SpecError when it is not TOML or lacks a package identifier. */
export function parseServiceSpec(text: string): ServiceSpec {
  const fields = parseToml(text);
  const ident = parsePackageIdent(String(fields.ident ?? ''));
  if (!ident) {
    throw new SpecError(`Invalid package identifier: ${String(fields.ident)}`);
  }
  return {
    ident,
    group: String(fields.group ?? 'default'),
    startStyle: String(fields.start_style ?? 'persistent'),
    topology: String(fields.topology ?? 'standalone'),
    bldrUrl: String(fields.bldr_url ?? DEFAULT_BLDR_URL),
    channel: String(fields.channel ?? 'stable'),
    updateStrategy: fields.update_strategy === 'at-once' ? 'at-once' : 'none',
    desiredState: fields.desired_state === 'down' ? 'down' : 'up',
  };
}

/** A spec file's text. */
export function formatServiceSpec(spec: ServiceSpec): string {
  return `${stringify({
    ident: formatPackageIdent(spec.ident),
    group: spec.group,
    start_style: spec.startStyle,
    topology: spec.topology,
    update_strategy: spec.updateStrategy,
    channel: spec.channel,
    bldr_url: spec.bldrUrl,
    desired_state: spec.desiredState,
  })}\n`;
}

/** The same spec file's text with another desired state; its other fields stay as they are. */
export function withDesiredState(text: string, desiredState: 'up' | 'down'): string {
  return `${stringify({ ...parseToml(text), desired_state: desiredState })}\n`;
}

/** `builder-router.live`, as logs and tables name a service. */
export function serviceGroup(spec: ServiceSpec): string {
  return `${spec.ident.name}.${spec.group}`;
}

/** Whether `wanted` (perhaps only `core/builder-api`) means this spec's service. */
export function matchesIdent(spec: ServiceSpec, wanted: PackageIdent): boolean {
  const own = formatPackageIdent(spec.ident);
  const asked = formatPackageIdent(wanted);
  return own === asked || own.startsWith(`${asked}/`) || asked.startsWith(`${own}/`);
}

function parseToml(text: string): Record<string, unknown> {
  try {
    return parse(text);
  } catch (cause) {
    throw new SpecError('Malformed spec file', { cause });
  }
}
