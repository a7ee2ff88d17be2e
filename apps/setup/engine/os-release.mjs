import { existsSync, readFileSync } from 'node:fs';

/**
 * Fields of /etc/os-release (`ID`, `VERSION_ID` …); none on systems without that file.
 * @param {string} [path]
 * @returns {Record<string, string>}
 */
export function readOsRelease(path = '/etc/os-release') {
  return existsSync(path) ? parseOsRelease(readFileSync(path, 'utf8')) : {};
}

/** @param {string} text @returns {Record<string, string>} */
export function parseOsRelease(text) {
  const pairs = text.matchAll(/^([A-Z_]+)=(["']?)(.*?)\2$/gm);
  return Object.fromEntries([...pairs].map(([, name, , value]) => [name, value]));
}

/** Whether we may install with apt here: Debian or Ubuntu, as root, and nobody forbade it. */
export function mayInstall() {
  const { ID = '' } = readOsRelease();
  const root = process.getuid?.() === 0;
  return root && ['debian', 'ubuntu'].includes(ID) && process.env.SIMSUP_NO_INSTALL !== '1';
}
