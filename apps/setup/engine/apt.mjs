import { runCommand } from '../runner/run-command.mjs';
import { StepFailure } from '../runner/step-failure.mjs';

/** @typedef {import('../runner/run-steps.mjs').StepContext} StepContext */

const updateMs = 3 * 60_000;
const installMs = 10 * 60_000;
const env = { DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };
/** Another apt may be at work (unattended upgrades): wait for it a while instead of failing. */
const patience = ['-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::Retries=2'];

/**
 * Installs Debian packages and says so.
 * @param {string[]} packages
 * @param {StepContext} context
 */
export async function aptInstall(packages, context) {
  if (packages.length === 0) return;
  const { signal, log, progress } = context;
  const names = packages.join(', ');
  context.say(`  Installing ${names} with apt, since it is not there yet.`);
  progress('apt-get update');
  await repairInterrupted(context);
  // A source that fails (a stale third-party one) must not stop us: the install below decides.
  await runCommand('apt-get', [...patience, 'update'], { timeoutMs: updateMs, signal, log, env });
  progress(`apt-get install ${names}`);
  const args = [...patience, 'install', '-y', '--no-install-recommends', ...packages];
  const result = await runCommand('apt-get', args, { timeoutMs: installMs, signal, log, env });
  if (result.status !== 0) {
    throw new StepFailure(`apt could not install ${names}; put that right, then try again.`, {
      commands: [`apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`],
    });
  }
}

/** An apt that was ended midway leaves packages unconfigured; dpkg finishes them. */
async function repairInterrupted(/** @type {StepContext} */ { signal, log }) {
  const audit = await runCommand('dpkg', ['--audit'], { timeoutMs: updateMs, signal, log, env });
  if (audit.stdout.trim() === '') return;
  await runCommand('dpkg', ['--configure', '-a'], { timeoutMs: installMs, signal, log, env });
}
