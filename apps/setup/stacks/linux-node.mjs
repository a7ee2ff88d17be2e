import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fromRoot, pinnedNode } from '../paths.mjs';
import { runCommand } from '../runner/run-command.mjs';
import { StepFailure } from '../runner/step-failure.mjs';

/** @typedef {import('../runner/run-steps.mjs').StepContext} StepContext */

const fetchMs = 5 * 60_000;

/** Version of the pinned Node.js. */
export const pinnedVersion = () =>
  /** @type {string} */ (
    JSON.parse(readFileSync(fromRoot('node_modules', 'node', 'package.json'), 'utf8')).version
  );

/** @type {Record<string, string>} */
const npmArch = { amd64: 'x64', arm64: 'arm64' };

/**
 * A Node.js binary that runs in the engine's containers: the pinned one where this machine is of their
 * kind, else (macOS, another architecture) the same version for Linux from the npm registry.
 * @param {StepContext} context
 * @returns {Promise<string>} Path of the binary.
 */
export async function linuxNode(context) {
  const arch = npmArch[context.facts.engine?.arch ?? ''] ?? process.arch;
  if (process.platform === 'linux' && process.arch === arch) return pinnedNode;
  const name = `node-linux-${arch}`;
  const kept = fromRoot('build', 'node', `${name}-${pinnedVersion()}`);
  if (!existsSync(kept)) await fetchNode(name, kept, context);
  return kept;
}

/** @param {string} name @param {string} kept @param {StepContext} context */
async function fetchNode(name, kept, { signal, log, progress }) {
  progress(`Node.js for Linux (${name})`);
  const folder = `${kept}.new`;
  mkdirSync(folder, { recursive: true });
  const fields = ['--no-save', '--force', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', folder];
  const result = await runCommand('npm', ['install', ...fields, `${name}@${pinnedVersion()}`], {
    timeoutMs: fetchMs,
    signal,
    log,
  });
  const binary = join(folder, 'node_modules', name, 'bin', 'node');
  if (result.status !== 0 || !existsSync(binary)) {
    throw new StepFailure(
      `Node.js for Linux (${name}) could not be fetched from the npm registry; check the network, then try again.`,
    );
  }
  renameSync(binary, kept);
  rmSync(folder, { recursive: true, force: true });
}
