import { z } from 'zod';
import { AppError } from '#kernel';
import type { FaultContext, FaultKind } from '../fault-kind.js';
import { nodeParameter } from './parameter-schemas.js';
import { type ProcessIdentity, processIdentitySchema, sameProcess } from './process-identity.js';
import { findProcesses, readStats, signalProcesses } from './process-lookup.js';
import { processParameter } from './process-parameter.js';
import { noTarget, runOnNode, said } from './run-on-node.js';

const parametersSchema = z.strictObject({
  node: nodeParameter.describe('Node on which the process runs'),
  process: processParameter.describe('Which process'),
  signal: z.enum(['STOP', 'KILL', 'TERM']).describe('STOP freezes it, KILL and TERM end it'),
  awaitReturn: z
    .boolean()
    .default(true)
    .describe('Whether the inverse waits for what was ended; false when other damage keeps it from starting'),
});
type Parameters = z.infer<typeof parametersSchema>;

const beforeSchema = z.object({ processes: z.array(processIdentitySchema).min(1) });
type Before = z.infer<typeof beforeSchema>;

/** Most processes that a pattern may match; more means that it is too broad. */
const PROCESS_LIMIT = 64;
/** A supervisor that restarts what was killed gets this long. */
const RETURN_LIMIT_MS = 45_000;
const LOOK_EVERY_MS = 250;

/**
 * Signals a process only while it is the same one: the pid may have been given to another in between, and a dead
 * process that nobody has collected yet takes signals without any effect.
 */
const SIGNAL = `signal=$1; shift
for target; do
  pid=\${target%%:*}; stat=$(cat "/proc/$pid/stat" 2>/dev/null) || exit 3
  set -- \${stat##*) }
  case $1 in Z|X) exit 3;; esac
  shift 19
  [ "$1" = "\${target#*:}" ] && kill -s "$signal" "$pid" || exit 3
done`;

/** A process is frozen or ended from outside. The inverse of STOP is CONT; what was ended, the stack starts again. */
export const processSignalFault: FaultKind<Parameters, Before> = {
  name: 'process.signal',
  title: 'A process is frozen or ended',
  parameters: parametersSchema,
  before: beforeSchema,
  capabilities: [],

  plan({ node, process, signal }) {
    const which =
      'pidFile' in process ? `the process of ${process.pidFile}` : `processes like "${process.pattern}"`;
    return {
      summary: `On ${node}, ${which} ${signal === 'STOP' ? 'is frozen' : 'is ended'}`,
      steps: [`kill -s ${signal}: ${which}`],
      targets: [node],
    };
  },

  async observe(context, parameters) {
    const processes = (await findProcesses(context, parameters.node, parameters.process)).map(
      ({ pid, startTime }) => ({ pid, startTime }),
    );
    if (processes.length === 0)
      throw noTarget(`No process on ${parameters.node} matches ${JSON.stringify(parameters.process)}.`);
    if (processes.length > PROCESS_LIMIT)
      throw noTarget(`${processes.length} processes on ${parameters.node} match: choose a narrower pattern.`);
    return { processes };
  },

  async apply(context, { node, signal }, { processes }) {
    const targets = processes.map(({ pid, startTime }) => `${pid}:${startTime}`);
    const result = await runOnNode(context, node, {
      command: ['sh', '-c', SIGNAL, 'sh', signal, ...targets],
    });
    if (result.exitStatus === 3) throw noTarget(`A process on ${node} ended before it could be signalled.`);
    if (result.exitStatus !== 0)
      throw new AppError('fault.apply-failed', `kill on ${node} failed: ${said(result)}`);
  },

  async revert(context, parameters, before) {
    if (parameters.signal === 'STOP') await resume(context, parameters.node, before.processes);
    else if (parameters.awaitReturn) await awaitReturn(context, parameters);
  },
};

/** Lets frozen processes go on. Those that have ended, or were let go already, need nothing. */
async function resume(context: FaultContext, node: string, processes: ProcessIdentity[]): Promise<void> {
  const pids = processes.map(({ pid }) => pid);
  const frozen = async (): Promise<number[]> =>
    (await readStats(context, node, pids))
      .filter((is) => is.state === 'T' && processes.some((was) => sameProcess(was, is)))
      .map(({ pid }) => pid);
  const waiting = await frozen();
  if (waiting.length === 0) return;
  await signalProcesses(context, node, 'CONT', waiting);
  const [left] = await frozen();
  if (left) throw new AppError('fault.revert-failed', `Process ${left} on ${node} is still frozen.`);
}

async function awaitReturn(context: FaultContext, { node, process }: Parameters): Promise<void> {
  const deadlineMs = context.clock.monotonicMs() + RETURN_LIMIT_MS;
  while ((await findProcesses(context, node, process)).length === 0) {
    if (context.clock.monotonicMs() >= deadlineMs)
      throw new AppError('fault.revert-failed', `What was ended on ${node} did not come back.`);
    await context.clock.wait(LOOK_EVERY_MS, context.signal);
  }
}
