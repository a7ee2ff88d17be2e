import type { FaultContext } from '../fault-kind.js';
import { type ProcessStat, parseStats } from './process-identity.js';
import { noTarget, runOnNode, said } from './run-on-node.js';

/** How a fault names a process. */
export type ProcessQuery =
  | { pidFile: string }
  /** `whole`: the pattern must match the whole command line, not a part; `user`: only processes of that account. */
  | { pattern: string; whole?: boolean; user?: string };

const BY_PID_FILE = 'pid=$(cat -- "$1") && exec cat -- "/proc/$pid/stat"';
const STATS = 'for pid; do cat -- "/proc/$pid/stat" 2>/dev/null; done; true';

/** Living processes that match. @throws AppError `fault.no-target` when the pattern is refused */
export async function findProcesses(
  context: FaultContext,
  node: string,
  query: ProcessQuery,
): Promise<ProcessStat[]> {
  if ('pidFile' in query) {
    const result = await runOnNode(context, node, {
      command: ['sh', '-c', BY_PID_FILE, 'sh', query.pidFile],
    });
    return result.exitStatus === 0 ? parseStats(result.stdout) : [];
  }
  // pgrep never lists itself, and it is not wrapped in a shell: a pattern on the shell's line would find the shell.
  const narrowed = [...(query.whole ? ['-x'] : []), ...(query.user ? ['-u', query.user] : [])];
  const found = await runOnNode(context, node, {
    command: ['pgrep', '-f', ...narrowed, '--', query.pattern],
  });
  if (found.exitStatus > 1) throw noTarget(`pgrep on ${node} failed: ${said(found)}`);
  return readStats(context, node, found.stdout.split('\n').filter(Boolean).map(Number));
}

/** What the kernel says of these processes; those that have ended are left out. */
export async function readStats(context: FaultContext, node: string, pids: number[]): Promise<ProcessStat[]> {
  if (pids.length === 0) return [];
  const result = await runOnNode(context, node, { command: ['sh', '-c', STATS, 'sh', ...pids.map(String)] });
  return parseStats(result.stdout);
}

const KILL = 'signal=$1; shift; for pid; do kill -s "$signal" "$pid" 2>/dev/null; done; true';

/** Signals processes; one that has ended in the meantime is none of our business. */
export async function signalProcesses(
  context: FaultContext,
  node: string,
  signal: 'CONT' | 'TERM' | 'KILL',
  pids: number[],
): Promise<void> {
  if (pids.length === 0) return;
  await runOnNode(context, node, { command: ['sh', '-c', KILL, 'sh', signal, ...pids.map(String)] });
}
