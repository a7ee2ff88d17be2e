import { z } from 'zod';
import { AppError } from '#kernel';
import type { FaultKind } from '../fault-kind.js';
import { orNoTarget, runBeside, unlessGone } from './beside-node.js';
import { nodeParameter } from './parameter-schemas.js';
import { noTarget, said } from './run-on-node.js';

const nameParameter = z
  .string()
  .regex(/^[a-z][a-z0-9.-]{0,14}$/, 'write the name of an interface, for example ens4');
const parametersSchema = z.strictObject({
  node: nodeParameter.describe('Node that loses it'),
  interface: nameParameter.describe('Interface: one end of a veth pair'),
  end: nameParameter
    .optional()
    .describe(
      'Other end of the pair, on the node too; by it the interface is found in whatever namespace it is',
    ),
});
type Parameters = z.infer<typeof parametersSchema>;
const beforeSchema = z.object({ other: nameParameter });
type Before = z.infer<typeof beforeSchema>;

const LOOK = `name=$1 end=$2
if [ -z "$end" ]; then end=$(ip -o link show dev "$name" type veth | sed -n 's/^[0-9]*: [^@]*@\\([^:]*\\):.*/\\1/p'); fi
if [ -n "$end" ] && ip link show dev "$end" type veth > /dev/null; then echo "$end"; fi`;
const REMOVE = 'ip link del "$1"';
/** One end takes the other along, so both are there or none. */
const RESTORE = `[ -e "/sys/class/net/$2" ] && exit 0
ip link add "$1" type veth peer name "$2" && ip link set "$2" up && ip link set "$1" up`;

/** A network interface of a node is gone, as after a driver or a namespace took it along. */
export const networkInterfaceFault: FaultKind<Parameters, Before> = {
  name: 'network.interface',
  title: 'A network interface is gone',
  parameters: parametersSchema,
  before: beforeSchema,
  capabilities: ['network.beside', 'network.interface'],
  plan: ({ node, interface: name }) => ({
    summary: `${node} loses its interface ${name}`,
    steps: [`ip link del ${name}`],
    targets: [node],
  }),
  async observe(context, { node, interface: name, end = '' }) {
    const { stdout } = await orNoTarget(runBeside(context, node, LOOK, name, end));
    if (stdout.trim() === '') throw noTarget(`${node} has no interface ${name} whose other end is there.`);
    return { other: stdout.trim() };
  },
  async apply(context, { node }, { other }) {
    const result = await runBeside(context, node, REMOVE, other);
    if (result.exitStatus !== 0) throw noTarget(`ip beside ${node} failed: ${said(result)}`);
  },
  revert: (context, { node, interface: name }, { other }) =>
    unlessGone(
      runBeside(context, node, RESTORE, name, other).then((result) => {
        if (result.exitStatus !== 0)
          throw new AppError('fault.revert-failed', `ip beside ${node} failed: ${said(result)}`);
      }),
    ),
};
