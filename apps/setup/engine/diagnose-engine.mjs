/** @typedef {import('../runner/run-command.mjs').CommandResult} CommandResult */

/**
 * What is the matter with the engine, from what the docker command says. Pure.
 *
 * - `ready`: it answers, and compose v2 and buildx are there
 * - `no-command`: there is no docker command
 * - `not-running`: nobody listens at its socket
 * - `not-permitted`: it runs, but this user may not talk to it
 * - `no-plugins`: it answers, but `missing` plugins are not there
 * - `failing`: anything else; `reason` is what docker said
 * @typedef {'ready' | 'no-command' | 'not-running' | 'not-permitted' | 'no-plugins' | 'failing'} EngineState
 * @typedef {{state: EngineState, missing: ('compose' | 'buildx')[], reason: string}} EngineDiagnosis
 */

const notRunning =
  /cannot connect to the docker daemon|is the docker daemon running|connection refused|no such file or directory|failed to connect to the docker api|docker desktop is not running/i;
const notPermitted = /permission denied|access is denied/i;

/**
 * @param {{version: CommandResult, compose: CommandResult, buildx: CommandResult}} answers
 * @returns {EngineDiagnosis}
 */
export function diagnoseEngine({ version, compose, buildx }) {
  const slow = [version, compose, buildx].some(({ timedOut }) => timedOut);
  // What does not answer in time may well be there: nothing is installed for it.
  if (slow) return { state: 'failing', missing: [], reason: 'the docker command did not answer in time' };
  const reason = lastLine(version.stderr);
  /** @type {('compose' | 'buildx')[]} */
  const missing = [];
  if (!isComposeV2(compose)) missing.push('compose');
  if (buildx.status !== 0) missing.push('buildx');
  if (version.missing) return { state: 'no-command', missing: ['compose', 'buildx'], reason };
  if (version.status !== 0) return { state: stateFromError(version.stderr), missing, reason };
  return { state: missing.length > 0 ? 'no-plugins' : 'ready', missing, reason: '' };
}

/** @param {CommandResult} compose */
const isComposeV2 = (compose) =>
  compose.status === 0 && Number(compose.stdout.match(/(\d+)\./)?.[1] ?? 0) >= 2;

/** @param {string} stderr @returns {EngineState} */
function stateFromError(stderr) {
  if (notPermitted.test(stderr)) return 'not-permitted';
  if (notRunning.test(stderr)) return 'not-running';
  return 'failing';
}

/** @param {string} text */
const lastLine = (text) => text.trim().split('\n').at(-1) ?? '';
