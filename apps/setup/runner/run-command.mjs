import { spawn } from 'node:child_process';
import { root } from '../paths.mjs';
import { Interrupted } from './step-failure.mjs';

/** How long a child may take to end after SIGTERM before it is killed. */
const graceMs = 5_000;

/**
 * @typedef {object} CommandOptions
 * @property {number} timeoutMs  The command is ended after this time.
 * @property {AbortSignal} signal  Ends the command, and the call with `Interrupted`.
 * @property {import('./log-file.mjs').LogFile} [log]  Takes the command's output.
 * @property {string} [cwd]  Default: the root of the working copy.
 * @property {NodeJS.ProcessEnv} [env]  Added to the environment.
 * @property {(line: string) => void} [onLine]  Told of each line of output, to show progress.
 */

/** @typedef {{status: number, stdout: string, stderr: string, missing: boolean, timedOut: boolean}} CommandResult */

/**
 * Runs a command to its end and hands back what it said; a failing command is a result, not an error.
 * It leads a process group of its own, so that ending it ends its children too.
 * @param {string} command
 * @param {string[]} args
 * @param {CommandOptions} options
 * @returns {Promise<CommandResult>}
 */
export function runCommand(command, args, options) {
  const { timeoutMs, signal, log, cwd = root, env = {} } = options;
  if (signal.aborted) return Promise.reject(new Interrupted());
  log?.write(`\n$ ${[command, ...args].join(' ')}\n`);
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const result = { status: 0, stdout: '', stderr: '', missing: false, timedOut: false };
    const end = () => endGroup(child);
    const timer = setTimeout(() => {
      result.timedOut = true;
      end();
    }, timeoutMs);
    signal.addEventListener('abort', end, { once: true });
    const settle = (/** @type {() => void} */ outcome) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      outcome();
    };
    collect(child.stdout, options, (text) => (result.stdout += text));
    collect(child.stderr, options, (text) => (result.stderr += text));
    child.on('error', (error) => {
      log?.write(`${error.message}\n`);
      const missing = /** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT';
      settle(() => resolve({ ...result, status: 127, stderr: error.message, missing }));
    });
    child.on('close', (status) => {
      settle(() =>
        signal.aborted ? reject(new Interrupted()) : resolve({ ...result, status: status ?? 1 }),
      );
    });
  });
}

/** @param {import('node:stream').Readable} stream @param {CommandOptions} options @param {(text: string) => void} keep */
function collect(stream, { log, onLine }, keep) {
  stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
    keep(text);
    log?.write(text);
    const line = text
      .split('\n')
      .map((part) => part.trim())
      .filter(Boolean)
      .at(-1);
    if (line) onLine?.(line);
  });
}

/** @param {import('node:child_process').ChildProcess} child */
function endGroup(child) {
  signalGroup(child, 'SIGTERM');
  setTimeout(() => signalGroup(child, 'SIGKILL'), graceMs).unref();
}

/** @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals} name */
function signalGroup(child, name) {
  if (!child.pid) return;
  try {
    process.kill(-child.pid, name);
  } catch (error) {
    const gone = /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH';
    if (!gone) throw error;
  }
}
