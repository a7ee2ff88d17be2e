import { CommandError } from './command-error.js';
import { isRelease, type PackageIdent, parsePackageIdent, type ReleaseIdent } from './package-ident.js';

/** The identifier of a command line. @throws CommandError when it is none. */
export function requireIdent(text: string): PackageIdent {
  const ident = parsePackageIdent(text);
  if (!ident) {
    throw new CommandError(`Invalid package identifier: '${text}' (an example: core/builder-api)`, 1);
  }
  return ident;
}

/** The same, named down to its release. @throws CommandError */
export function requireRelease(text: string): ReleaseIdent {
  const ident = requireIdent(text);
  if (!isRelease(ident)) {
    throw new CommandError(
      `A whole identifier is needed: '${text}' lacks its version or release (an example: core/builder-api/5988/20171027084253)`,
      1,
    );
  }
  return ident;
}
