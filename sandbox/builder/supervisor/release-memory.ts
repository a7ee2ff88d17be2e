import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { releaseDirectory } from './installed-releases.js';
import { formatPackageIdent, isRelease, parsePackageIdent, type ReleaseIdent } from './package-ident.js';
import { matchesIdent, type ServiceSpec, serviceGroup } from './service-spec.js';

/**
 * Which release of a service ran last on this node. A service that follows a channel begins with that one: the newest
 * installed may be one that was demoted meanwhile.
 */
export class ReleaseMemory {
  private readonly path: string;

  constructor(
    private readonly root: string,
    private readonly spec: ServiceSpec,
  ) {
    this.path = join(root, 'sup/default/data', `${serviceGroup(spec)}.ident`);
  }

  /** Undefined when the spec does not follow a channel, or when that release is not installed any more. */
  recall(): ReleaseIdent | undefined {
    const { spec, path, root } = this;
    if (spec.updateStrategy === 'none' || !existsSync(path)) {
      return undefined;
    }
    const ident = parsePackageIdent(readFileSync(path, 'utf8').trim());
    const fits = ident && isRelease(ident) && matchesIdent(spec, ident);
    return fits && existsSync(releaseDirectory(root, ident)) ? ident : undefined;
  }

  remember(ident: ReleaseIdent): void {
    mkdirSync(dirname(this.path), { recursive: true });
    writeFileSync(this.path, `${formatPackageIdent(ident)}\n`);
  }
}
