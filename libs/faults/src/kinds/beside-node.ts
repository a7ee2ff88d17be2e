import { AppError } from '#kernel';
import type { FaultContext } from '../fault-kind.js';
import type { ShellResult } from '../node-shell.port.js';
import { COMMAND_LIMIT_MS, noTarget } from './run-on-node.js';

/** Runs a constant script beside a node, with values as its arguments, unless the fault was stopped before it. */
export function runBeside(
  context: FaultContext,
  node: string,
  script: string,
  ...values: string[]
): Promise<ShellResult> {
  context.signal.throwIfAborted();
  const command = ['sh', '-c', script, 'sh', ...values];
  return context.network.exec(node, { command, timeoutMs: COMMAND_LIMIT_MS });
}

/** For a look: a node that does not run is no target. */
export async function orNoTarget<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof AppError && error.code === 'node.not-running') throw noTarget(error.message);
    throw error;
  }
}

/** For an undoing: what was done to the network of a node ended with the node, if it does not run any more. */
export async function unlessGone(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'node.not-running')) throw error;
  }
}
