/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [license]
 * @property {boolean} [dev]
 * @property {Record<string, string>} [optionalDependencies]
 * @typedef {{packages: Record<string, any>}} Lockfile
 */

/** How packages with binaries name the platform they are for, as in `@swc/core-linux-arm-gnueabihf`. */
const platformName =
  /(android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|ia32|loong64|ppc64|riscv64|s390x|x64)(?:-(\w+))?$/;

/**
 * Entries that `package-lock.json` lacks for packages of other platforms. npm leaves them out when the
 * registry in use does not serve them (one that mirrors Linux only, say), and `npm ci` then refuses the
 * file everywhere. Pure.
 * @param {Lockfile} lockfile
 * @returns {Record<string, object>} By path, ready to be added to `packages`.
 */
export function missingPlatforms(lockfile) {
  /** @type {Record<string, object>} */
  const missing = {};
  for (const [path, locked] of Object.entries(lockfile.packages)) {
    for (const [name, version] of Object.entries(locked.optionalDependencies ?? {})) {
      const [, os, cpu, flavour] = name.match(platformName) ?? [];
      if (!os || !cpu || isLocked(lockfile, path, name)) continue;
      missing[`node_modules/${name}`] = entry({ version, locked, os, cpu, libc: libcOf(os, flavour) });
    }
  }
  return missing;
}

/** Whether the name resolves from that path, as Node.js looks it up: folder by folder towards the root. */
function isLocked(/** @type {Lockfile} */ lockfile, /** @type {string} */ from, /** @type {string} */ name) {
  for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    if (lockfile.packages[`${base}${base ? '/' : ''}node_modules/${name}`]) return true;
    if (base === '') return false;
  }
}

/** @param {{version: unknown, locked: LockedPackage, os: string, cpu: string, libc: string | undefined}} platform */
const entry = ({ version, locked, os, cpu, libc }) => ({
  version,
  cpu: [cpu],
  ...(locked.dev ? { dev: true } : {}),
  ...(libc ? { libc: [libc] } : {}),
  license: locked.license,
  optional: true,
  os: [os],
});

/** @param {string} os @param {string | undefined} flavour */
function libcOf(os, flavour) {
  if (os !== 'linux') return undefined;
  return flavour?.startsWith('musl') ? 'musl' : 'glibc';
}
