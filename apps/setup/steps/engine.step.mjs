import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptInstall } from '../engine/apt.mjs';
import { installFromTrixie } from '../engine/apt-from-trixie.mjs';
import { diagnoseEngine } from '../engine/diagnose-engine.mjs';
import { engineAdvice } from '../engine/engine-advice.mjs';
import { installPlan } from '../engine/install-plan.mjs';
import { mayInstall, readOsRelease } from '../engine/os-release.mjs';
import { startDaemon } from '../engine/start-daemon.mjs';
import { runCommand } from '../runner/run-command.mjs';

/** @typedef {import('../runner/run-steps.mjs').StepContext} StepContext */

const askMs = 20_000;

/**
 * The Docker engine with compose v2 and buildx: used when there, installed where we may.
 * @type {import('../runner/run-steps.mjs').Step}
 */
export const engineStep = {
  id: 'engine',
  title: 'Docker engine',
  needs: ['node-version'],
  async run(context) {
    let diagnosis = await ask(context);
    const worked = diagnosis.state !== 'ready';
    if (worked && mayInstall() && !process.env.DOCKER_HOST) {
      await putRight(diagnosis, context);
      diagnosis = await ask(context);
    }
    if (diagnosis.state !== 'ready') throw engineAdvice(diagnosis, process.platform);
    context.facts.engine = await readFacts(context);
    return { worked, detail: context.facts.engine.version };
  },
};

/** @param {StepContext} context */
async function ask({ signal, log }) {
  const docker = (/** @type {string[]} */ ...args) =>
    runCommand('docker', args, { timeoutMs: askMs, signal });
  const [version, compose, buildx] = await Promise.all([
    docker('version', '--format', '{{.Server.Version}}'),
    docker('compose', 'version', '--short'),
    docker('buildx', 'version'),
  ]);
  const diagnosis = diagnoseEngine({ version, compose, buildx });
  if (diagnosis.state !== 'ready') log.write(`\nEngine: ${JSON.stringify(diagnosis)}\n`);
  return diagnosis;
}

/** @param {import('../engine/diagnose-engine.mjs').EngineDiagnosis} diagnosis @param {StepContext} context */
async function putRight({ state, missing }, context) {
  const dead = state === 'no-command' || state === 'not-running';
  const plan = installPlan(readOsRelease(), {
    engine: dead && !onPath('dockerd'),
    compose: missing.includes('compose'),
    buildx: missing.includes('buildx'),
  });
  if (!plan) return;
  await aptInstall(plan.packages, context);
  await installFromTrixie(plan.fromTrixie, context);
  if (dead) await startDaemon(context);
}

/** @param {StepContext} context @returns {Promise<import('../engine/engine-facts.mjs').EngineFacts>} */
async function readFacts({ signal, log }) {
  const format = '{{.ServerVersion}} {{.Architecture}} {{.MemTotal}}';
  const { stdout } = await runCommand('docker', ['info', '--format', format], {
    timeoutMs: askMs,
    signal,
    log,
  });
  const [version = 'unknown', machine = '', memory = '0'] = stdout.trim().split(' ');
  return { version, arch: dockerArch(machine), memoryBytes: Number(memory) };
}

/** @param {string} machine As `uname -m` names it. */
const dockerArch = (machine) => ({ x86_64: 'amd64', aarch64: 'arm64' })[machine] ?? machine;

/** @param {string} command */
function onPath(command) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
