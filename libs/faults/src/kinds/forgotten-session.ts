import type { FaultContext } from '../fault-kind.js';
import { lookUntil } from './look-until.js';
import { type ProcessIdentity, type ProcessStat, sameProcess } from './process-identity.js';
import { findProcesses, readStats, signalProcesses } from './process-lookup.js';
import { noTarget, runOnNode, said } from './run-on-node.js';

/** A psql process that somebody left open, as seen on the node where it runs. */
export interface SessionPlace {
  /** Node on which psql runs. */
  from: string;
  /** Unix account that runs it. */
  login: string;
  /** The command line. */
  line: string[];
}

/**
 * Gives psql a pipe of which it holds both ends itself: it reads what was typed and then waits for more that
 * never comes. So nothing but psql remains, and no command line shows what was typed. Needs bash for the pipe.
 */
const LEAVE_OPEN = 'cd && exec 3<> <(:) && cat >&3 && exec setsid -f "$@" <&3 3>&- >/dev/null 2>&1';

/** Starts psql, detached from us, lets it read `typed` and leaves it open. */
export async function leaveOpen(context: FaultContext, place: SessionPlace, typed: string): Promise<void> {
  const { from, login, line } = place;
  const command = ['bash', '-c', LEAVE_OPEN, 'bash', ...line];
  const result = await runOnNode(context, from, { command, user: login, stdin: typed });
  if (result.exitStatus !== 0) throw noTarget(`psql could not be started on ${from}: ${said(result)}`);
}

/** Sessions with this command line that no terminal belongs to; a person's own has one. */
export async function openSessions(context: FaultContext, place: SessionPlace): Promise<ProcessStat[]> {
  const pattern = place.line.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join(' ');
  const query = { pattern: `(.*/)?${pattern}`, whole: true, user: place.login };
  return (await findProcesses(context, place.from, query)).filter(({ terminal }) => terminal === 0);
}

/** A process that does not leave by itself is killed, and the kernel takes its time, too, when it is busy. */
const LEAVE_LIMIT_MS = 5_000;

/** Ends the sessions that were not there before; returns when they are gone. */
export async function endSessions(
  context: FaultContext,
  place: SessionPlace,
  before: ProcessIdentity[],
): Promise<void> {
  const found = await openSessions(context, place);
  const ours = found.filter((now) => !before.some((was) => sameProcess(was, now)));
  const pids = ours.map(({ pid }) => pid);
  const living = async (among: number[]): Promise<number[]> =>
    (await readStats(context, place.from, among)).map(({ pid }) => pid);
  await signalProcesses(context, place.from, 'TERM', pids);
  if (await lookUntil(context, LEAVE_LIMIT_MS, async () => (await living(pids)).length === 0)) return;
  await signalProcesses(context, place.from, 'KILL', await living(pids));
  await lookUntil(context, LEAVE_LIMIT_MS, async () => (await living(pids)).length === 0);
}
