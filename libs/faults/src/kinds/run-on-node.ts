import { AppError } from '#kernel';
import type { FaultContext } from '../fault-kind.js';
import type { ShellRequest, ShellResult } from '../node-shell.port.js';

/** Longest that a single command of a fault may take. */
export const COMMAND_LIMIT_MS = 20_000;

type Command = Omit<ShellRequest, 'timeoutMs'> & { timeoutMs?: number };

/** Runs a command unless the fault was stopped before it. Any exit status is an answer. */
export function runOnNode(context: FaultContext, node: string, request: Command): Promise<ShellResult> {
  context.signal.throwIfAborted();
  return context.shell.exec(node, { timeoutMs: COMMAND_LIMIT_MS, ...request });
}

/** What a command said, in one line, for an error message. */
export function said({ exitStatus, stdout, stderr }: ShellResult): string {
  const words = (stderr.trim() || stdout.trim()).split('\n').slice(0, 3).join(' / ').slice(0, 300);
  return words === '' ? `exit status ${exitStatus}` : words;
}

/** The error of a fault whose target is not there. */
export function noTarget(message: string): AppError {
  return new AppError('fault.no-target', message);
}
