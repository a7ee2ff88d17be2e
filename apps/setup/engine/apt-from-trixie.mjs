import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../runner/run-command.mjs';
import { StepFailure } from '../runner/step-failure.mjs';
import { debianMirror } from './debian-mirror.mjs';

/** @typedef {import('../runner/run-steps.mjs').StepContext} StepContext */

const timeoutMs = 5 * 60_000;

/**
 * Installs single packages of Debian 13 on Debian 12, without adding Debian 13 to the system's sources:
 * the list of sources and the package lists live in a folder of their own that is removed afterwards.
 * @param {string[]} packages
 * @param {StepContext} context
 */
export async function installFromTrixie(packages, context) {
  if (packages.length === 0) return;
  context.say(`  Installing ${packages.join(', ')} from Debian 13, since Debian 12 does not have it.`);
  const folder = mkdtempSync(join(tmpdir(), 'setup-apt-'));
  try {
    const apt = aptOn(folder, context);
    await apt('update');
    await apt('download', ...packages);
    const files = readdirSync(folder).filter((name) => name.endsWith('.deb'));
    await must('dpkg', ['-i', ...files], folder, context);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder @param {StepContext} context */
function aptOn(folder, context) {
  const sources = join(folder, 'sources.list');
  writeFileSync(sources, `deb ${debianMirror()} trixie main\n`);
  mkdirSync(join(folder, 'lists', 'partial'), { recursive: true });
  const options = {
    'Dir::Etc::sourcelist': sources,
    'Dir::Etc::sourceparts': '/dev/null',
    'Dir::State::lists': join(folder, 'lists'),
    'Dir::Cache::pkgcache': '',
    'Dir::Cache::srcpkgcache': '',
    'APT::Sandbox::User': 'root',
    'Acquire::Retries': '2',
  };
  const flags = Object.entries(options).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  return (/** @type {string[]} */ ...words) => must('apt-get', [...flags, ...words], folder, context);
}

/** @param {string} command @param {string[]} args @param {string} cwd @param {StepContext} context */
async function must(command, args, cwd, { signal, log, progress }) {
  progress(`${command} ${args.at(-1)}`);
  const env = { DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };
  const result = await runCommand(command, args, { timeoutMs, signal, log, cwd, env });
  if (result.status === 0) return;
  throw new StepFailure(
    'Docker’s compose and buildx plugins could not be fetched from Debian 13; install them by hand, then try again.',
    { commands: ['https://docs.docker.com/engine/install/debian/'] },
  );
}
