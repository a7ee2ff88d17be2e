import { z } from 'zod';
import { AppError } from '#kernel';
import type { FaultKind } from '../fault-kind.js';
import { orNoTarget, runBeside, unlessGone } from './beside-node.js';
import { nodeParameter } from './parameter-schemas.js';
import { noTarget, said } from './run-on-node.js';

const parametersSchema = z.strictObject({
  node: nodeParameter.describe('Node that sends slowly'),
  rate: z
    .string()
    .regex(/^[1-9]\d{0,5}(kbit|mbit)$/, 'write a rate such as 256kbit or 10mbit')
    .describe('What it can send at most, on each of its interfaces'),
});
type Parameters = z.infer<typeof parametersSchema>;
const beforeSchema = z.object({ interfaces: z.array(z.string().regex(/^[\w.-]+$/)).min(1) });
type Before = z.infer<typeof beforeSchema>;

const LIST = `ip -o link show type veth up | sed -n 's/^[0-9]*: \\([^@:]*\\).*/\\1/p' | while read -r name; do
  tc qdisc show dev "$name" root | grep -q ' noqueue \\| fq_codel \\| pfifo_fast ' && echo "$name"
done`;
/** No other queue of a node bears this handle; by it the inverse knows its own. */
const HANDLE = '5a7e:';
const PUT = `rate=$1; shift
for name; do tc qdisc replace dev "$name" root handle ${HANDLE} tbf rate "$rate" burst 16kb latency 400ms || exit 1; done`;
const TAKE = `for name; do
  if tc qdisc show dev "$name" root 2> /dev/null | grep -q '${HANDLE}'; then tc qdisc del dev "$name" root || exit 1; fi
done`;

/** What a node sends goes out at a limited rate, as over a line that is too thin. */
export const networkBandwidthFault: FaultKind<Parameters, Before> = {
  name: 'network.bandwidth',
  title: 'A node sends slowly',
  parameters: parametersSchema,
  before: beforeSchema,
  capabilities: ['network.beside', 'network.shaping'],
  plan: ({ node, rate }) => ({
    summary: `${node} sends ${rate} at most`,
    steps: [`tc: a token bucket of ${rate} on each interface of ${node}`],
    targets: [node],
  }),
  async observe(context, { node }) {
    const { stdout } = await orNoTarget(runBeside(context, node, LIST));
    const interfaces = stdout.split('\n').filter((line) => line !== '');
    if (interfaces.length === 0) throw noTarget(`${node} has no interface whose rate could be limited.`);
    return { interfaces };
  },
  async apply(context, { node, rate }, { interfaces }) {
    const result = await runBeside(context, node, PUT, rate, ...interfaces);
    if (result.exitStatus !== 0)
      throw new AppError('fault.apply-failed', `tc beside ${node} failed: ${said(result)}`);
  },
  revert: (context, { node }, { interfaces }) =>
    unlessGone(
      runBeside(context, node, TAKE, ...interfaces).then((result) => {
        if (result.exitStatus !== 0)
          throw new AppError('fault.revert-failed', `tc beside ${node} failed: ${said(result)}`);
      }),
    ),
};
