import { randomInt } from 'node:crypto';
import { AppError } from '#kernel';
import type { FaultContext } from '../fault-kind.js';
import type { ProcessStat } from './process-identity.js';
import { readStats } from './process-lookup.js';
import { noTarget, runOnNode, said } from './run-on-node.js';

/** Where somebody logged in once and left something running. */
export interface LoginSession {
  node: string;
  user: string;
  /** Number of the login session. What is started in it inherits the number, and so do the children of that. */
  session: number;
}

const END_LIMIT_MS = 8_000;
/** Given to a process that was asked to end. */
const GRACE_MS = 3_000;
const LOOK_EVERY_MS = 100;

/** The login's number is in the environment, as on any host; a command line can be rewritten by its process. */
const START = 'cd && exec setsid -f env "XDG_SESSION_ID=$0" "$@" </dev/null >/dev/null 2>&1';
const FIND = 'grep -lzxs -- "XDG_SESSION_ID=$1" /proc/[0-9]*/environ';
const SIGNAL = `${FIND} | while IFS=/ read -r _ _ pid _; do kill -s "$2" "$pid" 2>/dev/null; done`;

/** A number that no process on the node bears. @throws AppError `fault.no-target` when the program is not there */
export async function newSession(
  context: FaultContext,
  place: Omit<LoginSession, 'session'>,
  program: string,
): Promise<number> {
  const { node, user } = place;
  const found = await runOnNode(context, node, {
    command: ['sh', '-c', 'command -v -- "$1" || test -e "$1"', 'sh', program],
    user,
  });
  if (found.exitStatus !== 0) throw noTarget(`${user} on ${node} has no program ${program}: ${said(found)}`);
  for (;;) {
    const session = randomInt(100, 10_000);
    if ((await processesOf(context, { ...place, session })).length === 0) return session;
  }
}

/** Starts a command as the user, detached from us, with nobody at its terminal. @throws AppError `fault.apply-failed` */
export async function startInSession(
  context: FaultContext,
  place: LoginSession,
  command: readonly string[],
): Promise<void> {
  const { node, user, session } = place;
  const result = await runOnNode(context, node, {
    command: ['sh', '-c', START, String(session), ...command],
    user,
  });
  if (result.exitStatus !== 0)
    throw new AppError(
      'fault.apply-failed',
      `${command[0]} could not be started on ${node}: ${said(result)}`,
    );
}

/** Living processes of the session. Asked as their own user: others may not read a process's environment. */
export async function processesOf(context: FaultContext, place: LoginSession): Promise<ProcessStat[]> {
  const { node, user, session } = place;
  const found = await runOnNode(context, node, { command: ['sh', '-c', FIND, 'sh', String(session)], user });
  const pids = found.stdout.split('\n').filter(Boolean);
  return readStats(
    context,
    node,
    pids.map((path) => Number(path.split('/')[2])),
  );
}

/** Ends what is left of the session: asks first. @throws AppError `fault.revert-failed` when something stays */
export async function endSession(context: FaultContext, place: LoginSession): Promise<void> {
  const begunMs = context.clock.monotonicMs();
  let left = await processesOf(context, place);
  let asked = '';
  while (left.length > 0) {
    const spentMs = context.clock.monotonicMs() - begunMs;
    if (spentMs >= END_LIMIT_MS)
      throw new AppError('fault.revert-failed', `Process ${left[0]?.pid} on ${place.node} does not end.`);
    const signal = spentMs < GRACE_MS ? 'TERM' : 'KILL';
    if (signal !== asked) await signalSession(context, place, signal);
    asked = signal;
    await context.clock.wait(LOOK_EVERY_MS, context.signal);
    left = await processesOf(context, place);
  }
}

async function signalSession(context: FaultContext, place: LoginSession, signal: string): Promise<void> {
  const { node, user, session } = place;
  await runOnNode(context, node, {
    command: ['sh', '-c', SIGNAL, 'sh', String(session), signal],
    user,
  });
}
