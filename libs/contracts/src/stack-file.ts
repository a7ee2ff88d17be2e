import { z } from 'zod';
import { probeSchema } from './probe.js';
import { stackAttemptSchema } from './scenario-attempt.js';

const stackNodeSchema = z.strictObject({
  name: z.string().describe('Name of the node and of its service in the compose file'),
  title: z.string().describe('What it is, in words'),
  services: z.array(z.string()).default([]).describe('Services that run on it'),
  user: z.string().optional().describe('Login of responders on this node; absent: nobody logs in'),
  role: z
    .enum(['production', 'acceptance', 'jump', 'monitor', 'outside'])
    .describe('Whose side the node is on'),
});

const stackJourneySchema = z.strictObject({
  name: z.string(),
  title: z.string().describe('The journey in words'),
  everyMs: z.number().positive().describe('A new run starts this often'),
  slowMs: z.number().positive().describe('A run that takes longer counts as slow'),
});

const stackAlertDefinitionSchema = z.strictObject({
  name: z.string(),
  title: z.string(),
  severity: z.enum(['critical', 'warning']),
});

const portSchema = z.number().int().min(1).max(65_535);

const pathSchema = z.string().regex(/^\/([\w.-]+\/)*$/, 'a path begins and ends with "/"');

const stackConsoleSchema = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .describe('Short name, unique in the stack: it stands in addresses'),
  title: z.string().min(1).describe('What it is called where people choose it'),
  node: z.string().describe('Node on which it listens'),
  port: portSchema.describe('TCP port on that node, on the loopback address or on all'),
  path: pathSchema.default('/').describe('Path below which it serves its pages, "/" at both ends'),
  links: pathSchema
    .optional()
    .describe(
      'Path with which the links in its pages begin; absent: as they are served. Wherever it stands in HTML it is ' +
        'replaced by the path that the browser sees: it must be found nowhere else. "/": its links are relative',
    ),
});

/** A search of logs that the stack's people have saved. */
export const stackLogSearchSchema = z.strictObject({
  name: z.string().min(1).describe('What the search is called, as in production'),
  minutes: z.number().positive().optional().describe('It looks back this far; absent: the last hour'),
  nodes: z.array(z.string()).default([]).describe('Only lines of these nodes; empty: of all'),
  services: z.array(z.string()).default([]).describe('Only lines of these services; empty: of all'),
  text: z
    .string()
    .default('')
    .describe('Words that all must occur; "a phrase" as it stands; -word must not occur'),
});

const stackLogsSchema = z.strictObject({
  node: z.string().describe('Node that keeps the logs of all others'),
  port: portSchema.describe('TCP port of its search API on that node'),
  searches: z
    .array(stackLogSearchSchema)
    .default([])
    .describe('Saved searches, in the order in which they are shown'),
});

/** `stack.yml`: all that the product knows of a replica besides its compose file. */
export const stackFileSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: z.string(),
  summary: z.string(),
  compose: z.string().describe('Compose file, relative to stack.yml'),
  images: z
    .array(z.strictObject({ target: z.string() }))
    .min(1)
    .describe('Build targets of the Dockerfile'),
  nodes: z.array(stackNodeSchema).min(1),
  entry: z.strictObject({ node: z.string(), user: z.string() }).describe('Where a terminal opens'),
  outside: z.strictObject({ node: z.string() }).describe('Node whose stdout carries outcomes and alerts'),
  journeys: z.array(stackJourneySchema).min(1),
  probes: z.array(probeSchema).describe('Steady-state probes'),
  alerts: z.array(stackAlertDefinitionSchema),
  consoles: z
    .array(stackConsoleSchema)
    .default([])
    .describe('Web pages of its own that the stack shows to responders, such as dashboards'),
  logs: stackLogsSchema.optional().describe('Where the logs of all nodes are searched; absent: nowhere'),
  attempts: z
    .array(stackAttemptSchema)
    .default([])
    .describe('What people try on this stack whatever the incident; scenarios name them with "use"'),
  invariants: z
    .array(probeSchema)
    .default([])
    .describe('What no way out of an incident should cost on this stack; scenarios name them with "keep"'),
  guide: z.string().optional().describe('Folder of the guide, relative to stack.yml'),
  tempo: z
    .strictObject({ default: z.number().positive().default(1), max: z.number().positive().default(1) })
    .describe('All timers of the stack are divided by the tempo'),
});
export type StackFile = z.infer<typeof stackFileSchema>;
export type StackJourney = z.infer<typeof stackJourneySchema>;
export type StackConsole = z.infer<typeof stackConsoleSchema>;
export type StackLogSearch = z.infer<typeof stackLogSearchSchema>;
export type StackLogs = z.infer<typeof stackLogsSchema>;
export type StackNode = z.infer<typeof stackNodeSchema>;
