import { z } from 'zod';
import { newId } from '#kernel';
import type { FaultCapability } from '../fault-capability.js';
import type { FaultContext } from '../fault-kind.js';
import { orNoTarget, runBeside, unlessGone } from './beside-node.js';
import { portParameter } from './network-flow.js';
import { type PacketRule, putRules, takeRules } from './packet-rules.js';
import { noTarget } from './run-on-node.js';

export const INTERCEPT_CAPABILITIES: readonly FaultCapability[] = [
  'network.beside',
  'network.filter',
  'network.redirect',
];

/** A port of a node, as `observe` saw it, and where a proxy will stand in front of it. */
export const interceptionSchema = z.object({
  mark: z.string(),
  address: z.string().regex(/^[0-9.]+$/),
  proxyPort: portParameter,
});
export type Interception = z.infer<typeof interceptionSchema>;

const LOOK = `[ -n "$(ss -Hltn "sport = :$1")" ] || exit 1
ip -4 -o addr show scope global | sed -n 's/.*inet \\([0-9.]*\\).*/\\1/p' | head -1`;

/** Ports from which no system takes one by itself, and nobody of a stack listens at. */
const FIRST_PROXY_PORT = 20_000;
const PROXY_PORTS = 10_000;

/** @throws AppError `fault.no-target` when nobody listens there */
export async function findPort(context: FaultContext, node: string, port: number): Promise<Interception> {
  const { exitStatus, stdout } = await orNoTarget(runBeside(context, node, LOOK, String(port)));
  const address = stdout.trim();
  if (exitStatus !== 0 || address === '') throw noTarget(`Nobody listens at port ${port} of ${node}.`);
  return { mark: newId(), address, proxyPort: FIRST_PROXY_PORT + (port % PROXY_PORTS) };
}

/**
 * Starts a proxy beside the node and leads to it whatever comes to the port from outside. Connections that were there
 * before are reset, so that clients which keep theirs open come anew; the proxy itself comes by way of loopback.
 */
export async function interceptPort(
  context: FaultContext,
  { node, port }: { node: string; port: number },
  { mark, proxyPort }: Interception,
  command: string[],
): Promise<void> {
  await context.network.serve(node, { name: mark, command, port: proxyPort });
  const match = ['-p', 'tcp', '-m', 'tcp', '--dport', String(port), '!', '-i', 'lo'];
  const rules: PacketRule[] = [
    { table: 'nat', chain: 'PREROUTING', match, target: ['REDIRECT', '--to-ports', String(proxyPort)] },
    { table: 'filter', chain: 'INPUT', match, target: ['REJECT', '--reject-with', 'tcp-reset'] },
  ];
  await putRules(context, node, mark, rules);
}

/** Undoes {@link interceptPort}, also half of it. */
export async function freePort(context: FaultContext, node: string, { mark }: Interception): Promise<void> {
  await takeRules(context, node, mark);
  await unlessGone(context.network.endProgram(node, mark));
}
