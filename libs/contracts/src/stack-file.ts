import { z } from 'zod';
import { probeSchema } from './probe.js';

const stackNodeSchema = z.strictObject({
  name: z.string().describe('Name of the node and of its service in the compose file'),
  title: z.string().describe('What it is, in words'),
  services: z.array(z.string()).default([]).describe('Services that run on it'),
  user: z.string().optional().describe('Login of responders on this node; absent: nobody logs in'),
  role: z.enum(['production', 'jump', 'monitor', 'outside']).describe('Whose side the node is on'),
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
  guide: z.string().optional().describe('Folder of the guide, relative to stack.yml'),
  tempo: z
    .strictObject({ default: z.number().positive().default(1), max: z.number().positive().default(1) })
    .describe('All timers of the stack are divided by the tempo'),
});
export type StackFile = z.infer<typeof stackFileSchema>;
export type StackJourney = z.infer<typeof stackJourneySchema>;
export type StackNode = z.infer<typeof stackNodeSchema>;
