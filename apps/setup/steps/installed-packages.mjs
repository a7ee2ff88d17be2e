/**
 * @typedef {{version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean, peer?: boolean}} LockedPackage
 * @typedef {{packages?: Record<string, LockedPackage>}} Lockfile
 */

/**
 * Whether what npm noted down in `node_modules/.package-lock.json` is what `package-lock.json` asks for,
 * so that packages installed by hand are not installed again. Optional packages may be absent: most are
 * for other platforms.
 * @param {Lockfile} wanted
 * @param {Lockfile} installed
 */
export function installedAsLocked(wanted, installed) {
  const present = installed.packages ?? {};
  const asked = Object.entries(wanted.packages ?? {}).filter(([path]) => path !== '');
  const allThere = asked.every(([path, locked]) => {
    const found = present[path];
    if (!found) return Boolean(locked.optional || locked.devOptional);
    return found.version === locked.version && found.integrity === locked.integrity;
  });
  return asked.length > 0 && allThere;
}
