import { z } from 'zod';
import type { FaultKind, FaultPlan } from '../fault-kind.js';
import {
  findPort,
  freePort,
  INTERCEPT_CAPABILITIES,
  type Interception,
  interceptionSchema,
  interceptPort,
} from './intercepted-port.js';
import { portParameter } from './network-flow.js';
import { nodeParameter } from './parameter-schemas.js';

/** Whose answers are meant; shared by the kinds that change them. */
export const httpParameters = {
  node: nodeParameter.describe('Node that answers'),
  port: portParameter.describe('Port at which it answers HTTP'),
  path: z
    .string()
    .regex(/^\/[\w./~-]*$/, 'begin with "/", and use letters, digits and ./~-_ only')
    .optional()
    .describe('Only requests whose path begins so'),
  share: z.number().gt(0).max(1).default(1).describe('Share of those requests, taken at random'),
};

export interface HttpFault<Parameters extends object> {
  name: string;
  title: string;
  parameters: z.ZodType<Parameters>;
  plan(parameters: Parameters): Omit<FaultPlan, 'targets'>;
  /** Lines of the front end of a haproxy. */
  rules(parameters: Parameters): string[];
  /** Lines of its section `global`. */
  globals?: readonly string[];
  /** What lies at {@link FILE_PATH} for those lines. */
  file(parameters: Parameters): string;
}

/** A file beside the proxy's configuration. */
export const FILE_PATH = '/run/file';
const SERVE = `printf %s "$1" > /run/proxy.cfg; printf %s "$2" > ${FILE_PATH}; exec haproxy -db -f /run/proxy.cfg`;

/** A kind of damage in which a proxy in front of a port answers otherwise than the program behind it would. */
export function httpFault<Parameters extends { node: string; port: number }>(
  kind: HttpFault<Parameters>,
): FaultKind<Parameters, Interception> {
  return {
    name: kind.name,
    title: kind.title,
    parameters: kind.parameters,
    before: interceptionSchema,
    capabilities: INTERCEPT_CAPABILITIES,
    plan: (parameters) => ({ ...kind.plan(parameters), targets: [parameters.node] }),
    observe: (context, { node, port }) => findPort(context, node, port),
    apply(context, parameters, before) {
      const config = proxyConfig({ ...before, port: parameters.port }, kind.rules(parameters), kind.globals);
      const command = ['sh', '-c', SERVE, 'sh', config, kind.file(parameters)];
      return interceptPort(context, parameters, before, command);
    },
    revert: (context, { node }, before) => freePort(context, node, before),
  };
}

/** `if …` for the requests that are meant. */
export function meant({ path, share }: { path?: string | undefined; share: number }): string {
  const conditions = [
    ...(path === undefined ? [] : [`{ path_beg ${path} }`]),
    ...(share === 1 ? [] : [`{ rand(10000) lt ${Math.round(share * 10_000)} }`]),
  ];
  return conditions.length === 0 ? '' : `if ${conditions.join(' ')}`;
}

function proxyConfig(
  { address, proxyPort, port }: Interception & { port: number },
  rules: string[],
  globals: readonly string[] = [],
): string {
  return `global
  maxconn 500
${globals.map((line) => `  ${line}`).join('\n')}
defaults
  mode http
  timeout connect 10s
  timeout client 120s
  timeout server 120s
frontend near
  bind :${proxyPort}
${rules.map((rule) => `  ${rule}`).join('\n')}
  default_backend far
backend far
  server far ${address}:${port}
`;
}
