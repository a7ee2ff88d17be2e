import { z } from 'zod';
import type { FaultContext } from '../fault-kind.js';
import { orNoTarget, runBeside } from './beside-node.js';
import type { PacketRule } from './packet-rules.js';
import { nodeParameter } from './parameter-schemas.js';
import { noTarget, said } from './run-on-node.js';

export const portParameter = z.number().int().min(1).max(65_535);

/** Which packets of a node a fault is about; shared by the kinds that drop or refuse them. */
export const flowParameters = {
  node: nodeParameter.describe('Node whose packets are meant'),
  direction: z.enum(['in', 'out', 'both']).describe('Seen from the node'),
  peer: nodeParameter.optional().describe('Only packets from or to this node'),
  port: portParameter.optional().describe('Only packets of this TCP or UDP port, on either side'),
  protocol: z.enum(['tcp', 'udp']).default('tcp').describe('Of the port'),
  connections: z
    .enum(['all', 'current'])
    .default('all')
    .describe('current: only TCP connections that are there when it begins; a new one is not touched'),
};
const flowSchema = z.object(flowParameters);
export type FlowParameters = z.infer<typeof flowSchema>;

const addressSchema = z.string().regex(/^[0-9.]+$/);
const endSchema = z.object({ address: addressSchema, port: portParameter });

/** What was found of a flow: addresses of the peer, and its connections where only those are meant. */
export const foundFlowSchema = z.object({
  addresses: z.array(addressSchema),
  connections: z.array(z.object({ near: endSchema, far: endSchema })),
});
export type FoundFlow = z.infer<typeof foundFlowSchema>;

const RESOLVE = 'getent ahostsv4 "$1" | cut -d" " -f1 | sort -u';
const CONNECTIONS = 'ss -Htn state established';

/** Looks the peer up, and the connections. @throws AppError `fault.no-target` */
export async function findFlow(context: FaultContext, flow: FlowParameters): Promise<FoundFlow> {
  const addresses = flow.peer === undefined ? [] : await addressesOf(context, flow.node, flow.peer);
  if (flow.connections === 'all') return { addresses, connections: [] };
  const listed = await orNoTarget(runBeside(context, flow.node, CONNECTIONS));
  if (listed.exitStatus !== 0) throw noTarget(`ss beside ${flow.node} failed: ${said(listed)}`);
  const connections = readConnections(listed.stdout).filter(
    ({ near, far }) =>
      (flow.port === undefined || near.port === flow.port || far.port === flow.port) &&
      (flow.peer === undefined || addresses.includes(far.address)),
  );
  if (connections.length === 0) throw noTarget(`${flow.node} has no such connection at the moment.`);
  return { addresses, connections };
}

/** Reads `ss -Htn`: Recv-Q, Send-Q, near end, far end. Sockets for both families show IPv4 as `[::ffff:…]`. */
export function readConnections(output: string): FoundFlow['connections'] {
  return output
    .split('\n')
    .map((line) => line.trim().split(/\s+/).slice(2, 4).map(readEnd))
    .flatMap(([near, far]) => (near && far ? [{ near, far }] : []));
}

/** A rule for each way in which a packet can belong to the flow. */
export function flowRules(flow: FlowParameters, found: FoundFlow, target: string[]): PacketRule[] {
  const ways = flow.direction === 'both' ? (['in', 'out'] as const) : [flow.direction];
  return ways.flatMap((way) =>
    matchesOf(flow, found, way).map((match) => ({
      table: 'filter' as const,
      chain: way === 'in' ? ('INPUT' as const) : ('OUTPUT' as const),
      match,
      target,
    })),
  );
}

/** The flow in words, for a plan. */
export function flowText({ node, direction, peer, port, protocol, connections }: FlowParameters): string {
  const way = { in: 'that reach', out: 'that leave', both: 'that reach or leave' }[direction];
  const of = port === undefined ? '' : ` of ${protocol} port ${port}`;
  const with_ = peer === undefined ? '' : ` from or to ${peer}`;
  return `packets${of}${with_} ${way} ${node}${connections === 'current' ? ', of connections that are there now' : ''}`;
}

function matchesOf(flow: FlowParameters, found: FoundFlow, way: 'in' | 'out'): string[][] {
  if (flow.connections === 'current') return found.connections.map((one) => connectionMatch(one, way));
  const ports =
    flow.port === undefined ? [] : ['-p', flow.protocol, '-m', 'multiport', '--ports', `${flow.port}`];
  if (flow.peer === undefined) return [[...(flow.port === undefined ? notLoopback(way) : []), ...ports]];
  return found.addresses.map((address) => [way === 'in' ? '-s' : '-d', address, ...ports]);
}

function connectionMatch({ near, far }: FoundFlow['connections'][number], way: 'in' | 'out'): string[] {
  const [from, to] = way === 'in' ? [far, near] : [near, far];
  return ['-p', 'tcp', '-s', from.address, '-d', to.address].concat([
    '-m',
    'tcp',
    '--sport',
    `${from.port}`,
    '--dport',
    `${to.port}`,
  ]);
}

/** A node talks to itself over loopback, and to its name server; neither is the network. */
function notLoopback(way: 'in' | 'out'): string[] {
  return way === 'in' ? ['!', '-i', 'lo'] : ['!', '-o', 'lo'];
}

export async function addressesOf(context: FaultContext, node: string, peer: string): Promise<string[]> {
  const { stdout } = await orNoTarget(runBeside(context, node, RESOLVE, peer));
  const addresses = stdout.split('\n').filter((line) => addressSchema.safeParse(line).success);
  if (addresses.length === 0) throw noTarget(`${node} finds no address of ${peer}.`);
  return addresses;
}

function readEnd(text: string): { address: string; port: number } | null {
  const [, address = '', port = ''] = /^(?:\[::ffff:)?([0-9.]+)\]?(?:%\w+)?:(\d+)$/.exec(text) ?? [];
  return address === '' ? null : { address, port: Number(port) };
}
