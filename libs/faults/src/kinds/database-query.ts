import type { FaultContext } from '../fault-kind.js';
import type { ShellResult } from '../node-shell.port.js';
import { runOnNode } from './run-on-node.js';

/** A database, and how one becomes its user on the server's own node. */
export interface DatabasePlace {
  /** Node of the database server. */
  node: string;
  /** Database user, and Unix account on that node. */
  user: string;
  database: string;
}

/** Runs SQL; the first error ends it. The text goes to standard input, so that no command line shows it. */
export function queryDatabase(
  context: FaultContext,
  { node, user, database }: DatabasePlace,
  sql: string,
): Promise<ShellResult> {
  const command = ['psql', '-XAtqw', '-v', 'ON_ERROR_STOP=1', '-U', user, '-d', database];
  return runOnNode(context, node, { command, user, stdin: sql });
}

/** The number that a query prints; null when no server answered. */
export function asNumber({ exitStatus, stdout }: ShellResult): number | null {
  return exitStatus === 0 ? Number(stdout.trim()) : null;
}
