/** A package as the supervisor names it: `origin/name[/version[/release]]`. */
export interface PackageIdent {
  readonly origin: string;
  readonly name: string;
  readonly version?: string;
  readonly release?: string;
}

/** One release of a package, named in full. */
export type ReleaseIdent = Required<PackageIdent>;

/** Whether all four parts are there. */
export function isRelease(ident: PackageIdent): ident is ReleaseIdent {
  return ident.version !== undefined && ident.release !== undefined;
}

/** Parses `core/builder-api/5988/20171027084253`; null when the text is no identifier. */
export function parsePackageIdent(text: string): PackageIdent | null {
  const parts = text.split('/');
  const [origin, name, version, release] = parts;
  if (!origin || !name || parts.length > 4 || parts.some((part) => !/^[\w.+-]+$/.test(part))) {
    return null;
  }
  return { origin, name, ...(version && { version }), ...(release && { release }) };
}

/** The text form, as long as its parts are known. */
export function formatPackageIdent(ident: PackageIdent): string {
  return [ident.origin, ident.name, ident.version, ident.release].filter(Boolean).join('/');
}
