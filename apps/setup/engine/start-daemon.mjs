import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, statSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { writeWhole } from '../files/stamp.mjs';
import { fromRoot } from '../paths.mjs';
import { runCommand } from '../runner/run-command.mjs';
import { Interrupted, StepFailure } from '../runner/step-failure.mjs';

/** @typedef {import('../runner/run-steps.mjs').StepContext} StepContext */

const upMs = 60_000;
const pollMs = 250;
const daemonLog = fromRoot('var', 'engine', 'dockerd.log');

/** Note of the daemon that we started, `{pid}`: it lives on when we end. */
export const daemonNote = fromRoot('var', 'engine', 'dockerd.json');

/**
 * Starts an installed engine that does not run and waits until it answers: through systemd where that
 * rules, else as a background process of its own with its log under `var/engine`.
 * @param {StepContext} context
 */
export async function startDaemon(context) {
  const { signal, log, progress } = context;
  progress('starting the engine');
  if (existsSync('/run/systemd/system')) {
    context.say('  Starting the Docker engine with systemctl.');
    await runCommand('systemctl', ['start', 'docker'], { timeoutMs: upMs, signal, log });
  } else {
    context.say('  Starting the Docker engine in the background; its log is var/engine/dockerd.log.');
    spawnDaemon();
  }
  await untilItAnswers(context);
}

function spawnDaemon() {
  mkdirSync(fromRoot('var', 'engine'), { recursive: true });
  const output = openSync(daemonLog, 'a');
  const daemon = spawn('dockerd', [], { detached: true, stdio: ['ignore', output, output], cwd: '/' });
  // A daemon that cannot even be spawned shows as one that never answers; its log says why.
  daemon.on('error', () => undefined);
  daemon.unref();
  writeWhole(daemonNote, `${JSON.stringify({ pid: daemon.pid, startedAt: new Date().toISOString() })}\n`);
}

/** @param {StepContext} context */
async function untilItAnswers({ signal, log }) {
  const giveUpAtMs = performance.now() + upMs;
  while (performance.now() < giveUpAtMs) {
    const answer = await runCommand('docker', ['version', '--format', '{{.Server.Version}}'], {
      timeoutMs: 5_000,
      signal,
    });
    if (answer.status === 0) return;
    await delay(pollMs, undefined, { signal }).catch(() => {
      throw new Interrupted();
    });
  }
  log.write(`\nEnd of ${daemonLog}:\n${endOfDaemonLog()}\n`);
  throw new StepFailure('The Docker engine was started but does not answer; its log says why.', {
    commands: ['tail -n 40 var/engine/dockerd.log'],
  });
}

function endOfDaemonLog() {
  if (!statSync(daemonLog, { throwIfNoEntry: false })) return '(none)';
  return readFileSync(daemonLog, 'utf8').split('\n').slice(-40).join('\n');
}
