import type { SeedPackage } from './seed-package.js';

/** Units of a core plan's build: half a minute more or less, where an app's build takes two seconds. */
const CORE_UNITS = { fewest: 36, spread: 48 };

/** The plan that a seeded package is built from, as its repository holds it. */
export function planText({ origin, name, version, deps }: SeedPackage): string {
  const projects = deps.map((dep) => `  ${dep.split('/').slice(0, 2).join('/')}\n`);
  return [
    `pkg_name=${name}`,
    `pkg_origin=${origin.name}`,
    `pkg_version="${version}"`,
    `pkg_maintainer="${origin.owner.name} <${origin.owner.email}>"`,
    "pkg_license=('Apache-2.0')",
    projects.length === 0 ? 'pkg_deps=()' : `pkg_deps=(\n${projects.join('')})`,
    'pkg_bin_dirs=(bin)',
    ...(origin.name === 'core' ? ['', 'do_build() {', `  compile ${unitsOf(name)}`, '}'] : []),
    '',
  ].join('\n');
}

function unitsOf(name: string): number {
  const sum = [...name].reduce((total, letter) => total * 31 + letter.charCodeAt(0), 7);
  return CORE_UNITS.fewest + (sum % CORE_UNITS.spread);
}
