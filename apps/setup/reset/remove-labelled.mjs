import { runCommand } from '../runner/run-command.mjs';
import { StepFailure } from '../runner/step-failure.mjs';

/** @typedef {import('./labelled-things.mjs').Kind} Kind */
/** @typedef {import('../runner/run-steps.mjs').StepContext} StepContext */

const askMs = 20_000;
const removeMs = 3 * 60_000;

/**
 * Ids of the things of a kind that bear any of the labels.
 * @param {Kind} kind @param {string[]} labels @param {Pick<StepContext, 'signal'>} context
 * @returns {Promise<string[]>}
 */
export async function listLabelled(kind, labels, { signal }) {
  const lists = await Promise.all(
    labels.map((label) =>
      runCommand('docker', [...kind.list, '--filter', `label=${label}`], { timeoutMs: askMs, signal }),
    ),
  );
  const failed = lists.find(({ status }) => status !== 0);
  if (failed)
    throw new StepFailure(
      'The Docker engine does not answer, so what SimSup left in it cannot be removed; start it, then try again.',
    );
  return [...new Set(lists.flatMap(({ stdout }) => stdout.split('\n').filter(Boolean)))];
}

/** @param {Kind} kind @param {string[]} ids @param {Pick<StepContext, 'signal' | 'log'>} context */
export async function removeAll(kind, ids, { signal, log }) {
  if (ids.length === 0) return;
  const result = await runCommand('docker', [...kind.remove, ...ids], { timeoutMs: removeMs, signal, log });
  if (result.status !== 0) {
    throw new StepFailure(
      `Not every ${kind.name} of SimSup could be removed; the log says which and why. Try again.`,
    );
  }
}
