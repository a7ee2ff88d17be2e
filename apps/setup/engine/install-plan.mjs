/**
 * What apt has to install for a missing engine or plugin. Pure.
 * @typedef {object} InstallPlan
 * @property {string[]} packages  From the system's own sources.
 * @property {string[]} fromTrixie  From Debian 13, whose packages of these run on Debian 12 as they are.
 */

/**
 * @typedef {{engine: boolean, compose: boolean, buildx: boolean}} Missing
 */

/**
 * @param {Record<string, string>} osRelease  The fields of /etc/os-release.
 * @param {Missing} missing
 * @returns {InstallPlan | undefined}  Nothing for a system that we do not know how to serve.
 */
export function installPlan(osRelease, missing) {
  const release = Number(osRelease.VERSION_ID);
  if (osRelease.ID === 'debian' && release === 12) return bookwormPlan(missing);
  if (osRelease.ID === 'debian' && (release >= 13 || osRelease.VERSION_ID === undefined)) {
    return ownPlan(missing, { engine: ['docker.io', 'docker-cli', 'iptables'], compose: 'docker-compose' });
  }
  if (osRelease.ID === 'ubuntu' && release >= 22) {
    return ownPlan(missing, { engine: ['docker.io', 'iptables'], compose: 'docker-compose-v2' });
  }
  return undefined;
}

/** @param {Missing} missing @returns {InstallPlan} */
function bookwormPlan(missing) {
  const fromTrixie = [];
  if (missing.compose) fromTrixie.push('docker-compose');
  if (missing.buildx) fromTrixie.push('docker-buildx');
  return { packages: missing.engine ? ['docker.io', 'iptables'] : [], fromTrixie };
}

/** @param {Missing} missing @param {{engine: string[], compose: string}} names @returns {InstallPlan} */
function ownPlan(missing, names) {
  const packages = missing.engine ? [...names.engine] : [];
  if (missing.compose) packages.push(names.compose);
  if (missing.buildx) packages.push('docker-buildx');
  return { packages, fromTrixie: [] };
}
