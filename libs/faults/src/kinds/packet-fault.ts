import { z } from 'zod';
import { newId } from '#kernel';
import type { FaultCapability } from '../fault-capability.js';
import type { FaultKind, FaultPlan } from '../fault-kind.js';
import { type FlowParameters, findFlow, flowRules, foundFlowSchema } from './network-flow.js';
import { putRules, takeRules } from './packet-rules.js';

/** What `observe` saw: the flow, and the mark that the rules will bear. */
const beforeSchema = z.object({ mark: z.string(), found: foundFlowSchema });
type Before = z.infer<typeof beforeSchema>;

export interface PacketFault<Parameters extends object> {
  name: string;
  title: string;
  parameters: z.ZodType<Parameters>;
  capabilities?: readonly FaultCapability[];
  plan(parameters: Parameters): Omit<FaultPlan, 'targets'>;
  /** Which packets are meant. */
  flow(parameters: Parameters): FlowParameters;
  /** What iptables does with them, with further matches before it. */
  fate(parameters: Parameters): { match: string[]; target: string[] };
}

/** A kind of damage that consists of rules for packets of one node. */
export function packetFault<Parameters extends object>(
  kind: PacketFault<Parameters>,
): FaultKind<Parameters, Before> {
  return {
    name: kind.name,
    title: kind.title,
    parameters: kind.parameters,
    before: beforeSchema,
    capabilities: ['network.beside', 'network.filter', ...(kind.capabilities ?? [])],
    plan: (parameters) => ({ ...kind.plan(parameters), targets: [kind.flow(parameters).node] }),
    observe: async (context, parameters) => ({
      mark: newId(),
      found: await findFlow(context, kind.flow(parameters)),
    }),
    async apply(context, parameters, { mark, found }) {
      const flow = kind.flow(parameters);
      const { match, target } = kind.fate(parameters);
      const rules = flowRules(flow, found, target).map((rule) => ({
        ...rule,
        match: [...rule.match, ...match],
      }));
      await putRules(context, flow.node, mark, rules);
    },
    revert: (context, parameters, { mark }) => takeRules(context, kind.flow(parameters).node, mark),
  };
}
