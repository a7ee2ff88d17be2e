import { z } from 'zod';
import { AppError } from '#kernel';
import type { FaultContext, FaultKind } from '../fault-kind.js';
import { nodeParameter } from './parameter-schemas.js';
import { processIdentitySchema, sameProcess } from './process-identity.js';
import { findProcesses } from './process-lookup.js';
import { processParameter } from './process-parameter.js';
import { noTarget, runOnNode, said } from './run-on-node.js';

const parametersSchema = z.strictObject({
  node: nodeParameter.describe('Node on which the process runs'),
  process: processParameter.describe('Which process; exactly one has to match'),
  openFiles: z
    .number()
    .int()
    .min(3)
    .max(1_000_000)
    .describe('No file, socket or pipe gets this number or a higher one any more; what is open stays open'),
});
type Parameters = z.infer<typeof parametersSchema>;

const beforeSchema = z.object({
  process: processIdentitySchema,
  /** Numbers of user and group: only a process's own account may change its limits without further rights. */
  account: z.string().regex(/^\d+:\d+$/),
  openFiles: z.string().regex(/^(\d+|unlimited)$/),
});
type Before = z.infer<typeof beforeSchema>;

const LOOK = `stat -c %u:%g "/proc/$1" && sed -n 's/^Max open files *\\([^ ]*\\).*/\\1/p' "/proc/$1/limits"`;

/** Sets the soft limit; the hard one stays, for only the kernel's administrator could raise that again. */
const SET = `pid=$1 started=$2 limit=$3
stat=$(cat "/proc/$pid/stat" 2>/dev/null) || exit 3
set -- \${stat##*) }
shift 19
[ "$1" = "$started" ] || exit 3
exec prlimit --pid "$pid" --nofile="$limit:"`;

/** A running process may open few files from now on, and connections are files. The inverse gives it back its limit. */
export const processLimitFault: FaultKind<Parameters, Before> = {
  name: 'process.limit',
  title: 'A process may open only few files',
  parameters: parametersSchema,
  before: beforeSchema,
  capabilities: [],

  plan({ node, process, openFiles }) {
    const which =
      'pidFile' in process ? `the process of ${process.pidFile}` : `the process like "${process.pattern}"`;
    return {
      summary: `On ${node}, ${which} may have ${openFiles} files open`,
      steps: [`prlimit --nofile=${openFiles}: ${which}`],
      targets: [node],
    };
  },

  async observe(context, { node, process, openFiles }) {
    const [found, ...more] = await findProcesses(context, node, process);
    if (!found || more.length > 0)
      throw noTarget(`${found ? more.length + 1 : 0} processes on ${node} match ${JSON.stringify(process)}.`);
    const limits = await limitsOf(context, node, found.pid);
    if (!limits) throw noTarget(`The process on ${node} ended while it was looked at.`);
    if (limits.openFiles !== 'unlimited' && Number(limits.openFiles) <= openFiles)
      throw noTarget(`The process on ${node} may have no more than ${limits.openFiles} files open as it is.`);
    return { process: { pid: found.pid, startTime: found.startTime }, ...limits };
  },

  async apply(context, { node, openFiles }, before) {
    const result = await setLimit(context, node, before, String(openFiles));
    if (result.exitStatus === 3) throw noTarget(`The process on ${node} ended before it could be limited.`);
    if (result.exitStatus !== 0)
      throw new AppError('fault.apply-failed', `prlimit on ${node} failed: ${said(result)}`);
  },

  async revert(context, parameters, before) {
    if (!(await isLimited(context, parameters, before))) return;
    const result = await setLimit(context, parameters.node, before, before.openFiles);
    if (await isLimited(context, parameters, before))
      throw new AppError('fault.revert-failed', `prlimit on ${parameters.node} failed: ${said(result)}`);
  },
};

/** Account and soft limit of a process; undefined when it has ended. */
async function limitsOf(context: FaultContext, node: string, pid: number) {
  const result = await runOnNode(context, node, { command: ['sh', '-c', LOOK, 'sh', String(pid)] });
  const [account, openFiles] = result.stdout.split('\n');
  return result.exitStatus === 0 && account && openFiles ? { account, openFiles } : undefined;
}

/** Whether the same process still has our limit: one that somebody gave another limit is theirs. */
async function isLimited(context: FaultContext, { node, process, openFiles }: Parameters, before: Before) {
  const found = await findProcesses(context, node, process);
  if (!found.some((is) => sameProcess(is, before.process))) return false;
  return (await limitsOf(context, node, before.process.pid))?.openFiles === String(openFiles);
}

function setLimit(context: FaultContext, node: string, { process, account }: Before, limit: string) {
  const { pid, startTime } = process;
  const command = ['sh', '-c', SET, 'sh', String(pid), startTime, limit];
  return runOnNode(context, node, { command, user: account });
}
