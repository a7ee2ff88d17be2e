import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const fallback = 'http://deb.debian.org/debian';

/** The mirror that this system uses for Debian itself, so that a local one is used for Debian 13 too. */
export function debianMirror(folder = '/etc/apt') {
  const parts = join(folder, 'sources.list.d');
  const files = existsSync(parts) ? readdirSync(parts).map((name) => join(parts, name)) : [];
  const texts = [join(folder, 'sources.list'), ...files].filter((path) => existsSync(path));
  return mirrorIn(texts.map((path) => readFileSync(path, 'utf8')).join('\n')) ?? fallback;
}

/** @param {string} text Content of apt source files, of either form. @returns {string | undefined} */
export function mirrorIn(text) {
  const addresses = text
    .match(/^(?:URIs:|deb )[^#\n]*/gm)
    ?.flatMap((line) => line.match(/https?:\/\/\S+/g) ?? []);
  return addresses?.find((address) => /\/debian\/?$/.test(address))?.replace(/\/$/, '');
}
