import { spawn } from 'node:child_process';
import { pinnedNode, root, serverEntry } from '../paths.mjs';

/** npm passes a Ctrl-C on to us although the terminal has done so already: an echo within this time is one. */
const echoMs = 700;

/**
 * Runs the server in the foreground until it ends. A first Ctrl-C, SIGTERM or closed terminal asks it to
 * end, a second Ctrl-C kills it. It leads a process group of its own, so that it hears of a Ctrl-C once,
 * from us, and not from terminal, npm and us together.
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env Added to the environment.
 * @returns {Promise<number>} Its exit status.
 */
export function runServer(args, env) {
  const server = spawn(pinnedNode, ['--enable-source-maps', serverEntry, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    detached: true,
    stdio: 'inherit',
  });
  let askedAtMs = 0;
  const ask = (/** @type {NodeJS.Signals} */ name) => {
    if (askedAtMs === 0) {
      askedAtMs = performance.now();
      server.kill(name === 'SIGHUP' ? 'SIGTERM' : name);
    } else if (performance.now() - askedAtMs > echoMs) {
      server.kill('SIGKILL');
    }
  };
  /** @type {NodeJS.Signals[]} */
  const names = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const name of names) process.on(name, ask);
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.on('exit', (status, signal) => resolve(status ?? (signal && askedAtMs > 0 ? 130 : 1)));
  });
}
