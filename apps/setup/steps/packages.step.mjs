import { existsSync, readFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { contentHash } from '../files/content-hash.mjs';
import { readStamp, writeStamp } from '../files/stamp.mjs';
import { fromRoot, pinnedNode, root } from '../paths.mjs';
import { runCommand } from '../runner/run-command.mjs';
import { StepFailure } from '../runner/step-failure.mjs';
import { installedAsLocked } from './installed-packages.mjs';

const lockfile = fromRoot('package-lock.json');
const stampPath = fromRoot('node_modules', '.simsup-packages');
const timeoutMs = 15 * 60_000;

/**
 * The npm packages of `package-lock.json`, and with them the pinned Node.js.
 * @type {import('../runner/run-steps.mjs').Step}
 */
export const packagesStep = {
  id: 'packages',
  title: 'Packages',
  needs: ['node-version'],
  async run(context) {
    const wanted = contentHash(root, [lockfile]);
    if (existsSync(pinnedNode)) {
      if (readStamp(stampPath) === wanted) return { worked: false, detail: 'unchanged' };
      if (installedByHand()) {
        writeStamp(stampPath, wanted);
        return { worked: false, detail: 'already installed' };
      }
    }
    await install(context);
    writeStamp(stampPath, wanted);
    return { worked: true, detail: 'installed with npm ci' };
  },
};

function installedByHand() {
  const noted = fromRoot('node_modules', '.package-lock.json');
  if (!existsSync(noted)) return false;
  return installedAsLocked(
    JSON.parse(readFileSync(lockfile, 'utf8')),
    JSON.parse(readFileSync(noted, 'utf8')),
  );
}

/** @param {import('../runner/run-steps.mjs').StepContext} context */
async function install({ signal, log, progress }) {
  progress('npm ci, a minute or two on the first start');
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=warn'];
  const result = await runCommand('npm', args, { timeoutMs, signal, log, env: { PATH: pathWithoutOurs() } });
  if (result.missing)
    throw new StepFailure('npm was not found on PATH; install it with Node.js and try again.');
  if (result.timedOut)
    throw new StepFailure('npm ci did not end within 15 minutes; check the network, then try again.');
  if (result.status !== 0) throw installFailed(result.stderr);
  if (!existsSync(pinnedNode)) {
    throw new StepFailure(
      'npm ci ran, but did not install the pinned Node.js: allow the install script of the package "node" and try again.',
    );
  }
}

/** @param {string} stderr */
function installFailed(stderr) {
  if (/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|ECONNRESET/.test(stderr)) {
    return new StepFailure(
      'The npm registry cannot be reached; check the network or `npm config get registry`, then try again.',
    );
  }
  if (/ENOSPC/.test(stderr)) return new StepFailure('The disk is full; free some space and try again.');
  return new StepFailure('npm ci failed; its output says why. Put that right and try again.');
}

/** npm must not run on the very Node.js binary that it is about to replace. */
const pathWithoutOurs = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== fromRoot('node_modules', '.bin'))
    .join(delimiter);
