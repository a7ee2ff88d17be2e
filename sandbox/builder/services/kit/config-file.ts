import { readFileSync } from 'node:fs';
import { parse } from 'smol-toml';
import { ConfigSection } from './config-section.js';

/**
 * Reads the TOML file named as the first argument of this process.
 * @throws Error when the file is missing or is no TOML.
 */
export function configFromArguments(argv: readonly string[] = process.argv): ConfigSection {
  const path = argv[2];
  if (path === undefined) throw new Error('usage: <service> CONFIG');
  return configFromText(readFileSync(path, 'utf8'));
}

/** The configuration in a TOML text. */
export function configFromText(text: string): ConfigSection {
  return new ConfigSection('', parse(text));
}
