import { spawn } from 'node:child_process';
import { root } from '../paths.mjs';
import { Interrupted } from './step-failure.mjs';

const graceMs = 10_000;

/**
 * Runs a command whose output a person wants to see as it comes.
 * @param {string} command
 * @param {string[]} args
 * @param {{timeoutMs: number, signal: AbortSignal, env: NodeJS.ProcessEnv}} options
 * @returns {Promise<{status: number, timedOut: boolean}>}
 */
export function runInForeground(command, args, { timeoutMs, signal, env }) {
  if (signal.aborted) return Promise.reject(new Interrupted());
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    let timedOut = false;
    const end = () => {
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), graceMs).unref();
    };
    const timer = setTimeout(() => {
      timedOut = true;
      end();
    }, timeoutMs);
    signal.addEventListener('abort', end, { once: true });
    child.on('error', reject);
    child.on('exit', (status) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      if (signal.aborted) reject(new Interrupted());
      else resolve({ status: status ?? 1, timedOut });
    });
  });
}
