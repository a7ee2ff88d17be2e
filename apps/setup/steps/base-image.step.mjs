import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aptInstall } from '../engine/apt.mjs';
import { mayInstall, readOsRelease } from '../engine/os-release.mjs';
import { runCommand } from '../runner/run-command.mjs';
import { StepFailure } from '../runner/step-failure.mjs';

/** @typedef {import('../runner/run-steps.mjs').StepContext} StepContext */

const baseImage = 'debian:bookworm-slim';
const askMs = 20_000;
/** The image is 30 MB; a registry that takes longer than this is as good as none. */
const pullMs = 120_000;
const buildMs = 5 * 60_000;

/**
 * The one image that all others are built on: from the registry, or built here where none answers.
 * @type {import('../runner/run-steps.mjs').Step}
 */
export const baseImageStep = {
  id: 'base-image',
  title: 'Base image',
  needs: ['engine'],
  async run(context) {
    const { signal, log, progress } = context;
    const found = await runCommand('docker', ['image', 'inspect', '--format', '{{.Id}}', baseImage], {
      timeoutMs: askMs,
      signal,
    });
    if (found.status === 0) return { worked: false, detail: baseImage };
    progress(`docker pull ${baseImage}`);
    const pulled = await runCommand('docker', ['pull', '--quiet', baseImage], {
      timeoutMs: pullMs,
      signal,
      log,
    });
    if (pulled.status === 0) return { worked: true, detail: `${baseImage}, pulled` };
    if (!mayInstall()) throw unreachable();
    await buildBase(context);
    return { worked: true, detail: `${baseImage}, built from Debian packages` };
  },
};

/** @param {StepContext} context */
async function buildBase(context) {
  const { signal, log, progress } = context;
  context.say('  No image registry answers; building the base image from Debian packages instead.');
  const found = await runCommand('mmdebstrap', ['--version'], { timeoutMs: askMs, signal });
  if (found.missing) await aptInstall(['mmdebstrap', 'debian-archive-keyring'], context);
  const folder = mkdtempSync(join(tmpdir(), 'setup-base-'));
  try {
    const archive = join(folder, 'rootfs.tar');
    progress('mmdebstrap bookworm');
    const strapped = await runCommand('mmdebstrap', strapArgs(archive), { timeoutMs: buildMs, signal, log });
    if (strapped.status !== 0) throw unreachable();
    progress('docker import');
    const args = ['import', '--change', 'CMD ["bash"]', archive, baseImage];
    const imported = await runCommand('docker', args, { timeoutMs: buildMs, signal, log });
    if (imported.status !== 0)
      throw new StepFailure('The Docker engine did not take the base image; its answer is in the log.');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} archive */
function strapArgs(archive) {
  const { ID, VERSION_ID } = readOsRelease();
  const args = ['--variant=minbase', 'bookworm', archive];
  // Only Debian 12 knows the right mirror from its own sources; elsewhere it has to be named.
  return ID === 'debian' && VERSION_ID === '12' ? args : [...args, 'http://deb.debian.org/debian'];
}

const unreachable = () =>
  new StepFailure(
    `The base image ${baseImage} can be neither pulled nor built; check the network, then try again:`,
    {
      commands: [`docker pull ${baseImage}`],
    },
  );
