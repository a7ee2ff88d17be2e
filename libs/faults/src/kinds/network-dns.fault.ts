import { z } from 'zod';
import { newId } from '#kernel';
import type { FaultContext, FaultKind } from '../fault-kind.js';
import { orNoTarget, runBeside } from './beside-node.js';
import { type PacketRule, putRules, takeRules } from './packet-rules.js';
import { nodeParameter } from './parameter-schemas.js';
import { noTarget } from './run-on-node.js';

const parametersSchema = z.strictObject({
  node: nodeParameter.describe('Node that finds no names any more'),
});
type Parameters = z.infer<typeof parametersSchema>;
const beforeSchema = z.object({ mark: z.string(), servers: z.array(z.string().regex(/^[0-9.]+$/)).min(1) });
type Before = z.infer<typeof beforeSchema>;

const SERVERS = "sed -n 's/^nameserver[[:space:]]*\\([0-9.]*\\)[[:space:]]*$/\\1/p' /etc/resolv.conf";

/** The name servers of a node no longer answer it. Connections that are there, and addresses, go on working. */
export const networkDnsFault: FaultKind<Parameters, Before> = {
  name: 'network.dns',
  title: 'Name servers do not answer',
  parameters: parametersSchema,
  before: beforeSchema,
  capabilities: ['network.beside', 'network.filter'],
  plan: ({ node }) => ({
    summary: `${node} gets no answer from its name servers`,
    steps: ['iptables: DROP all packets to the name servers of /etc/resolv.conf'],
    targets: [node],
  }),
  async observe(context: FaultContext, { node }) {
    const { stdout } = await orNoTarget(runBeside(context, node, SERVERS));
    const servers = stdout.split('\n').filter((line) => line !== '');
    if (servers.length === 0) throw noTarget(`${node} has no name server.`);
    return { mark: newId(), servers };
  },
  // No port: the engine's own name server is led to another one before a packet gets to this table.
  apply: (context, { node }, { mark, servers }) =>
    putRules(
      context,
      node,
      mark,
      servers.map(
        (server): PacketRule => ({
          table: 'filter',
          chain: 'OUTPUT',
          match: ['-d', server],
          target: ['DROP'],
        }),
      ),
    ),
  revert: (context, { node }, { mark }) => takeRules(context, node, mark),
};
