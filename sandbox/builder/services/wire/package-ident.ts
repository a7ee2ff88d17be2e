/** Full name of a package: `origin/name/version/release`. */
export interface PackageIdent {
  readonly origin: string;
  readonly name: string;
  readonly version: string;
  readonly release: string;
}

/** `origin/name/version/release`. */
export function identText(ident: PackageIdent): string {
  return `${ident.origin}/${ident.name}/${ident.version}/${ident.release}`;
}

/** Reads a full ident. @throws RangeError when a part is missing. */
export function parseIdent(text: string): PackageIdent {
  const [origin, name, version, release, ...rest] = text.split('/');
  if (!origin || !name || !version || !release || rest.length > 0)
    throw new RangeError(`no full ident: ${text}`);
  return { origin, name, version, release };
}

/** `origin/name` of an ident, however much of it there is. */
export function projectOf(ident: string): string {
  return ident.split('/').slice(0, 2).join('/');
}

/** File name of a package's archive. */
export function archiveName(ident: PackageIdent, target: string): string {
  return `${ident.origin}-${ident.name}-${ident.version}-${ident.release}-${target}.hart`;
}
