import { z } from 'zod';
import { orgRoleSchema } from '../roles.js';
import { timeZoneSchema } from '../time-zone.js';
import { scenarioKnowledgeSchema } from './scenario-choice-api.js';

/** What those may know of a scenario who may see its name. */
export const scenarioSummarySchema = z.object({
  id: z.string().describe('Id of the scenario: stack, slash, name'),
  stack: z.string().describe('Id of the stack'),
  version: z.number().int().describe('Version of its file'),
  difficulty: z.number().int().describe('From 1, easy, to 5'),
  skills: z.array(z.string()).describe('Skills that it practises'),
  components: z.array(z.string()).describe('Components that it touches'),
  expectedMinutes: z.number().describe('How long it is expected to take'),
  variants: z.number().int().describe('How many materially different variants can be drawn'),
  certifiedAt: z
    .string()
    .nullable()
    .describe('When it was certified as it is now; null when it was not, or changed since'),
});
export type ScenarioSummary = z.infer<typeof scenarioSummarySchema>;

/** A scenario as it is offered: who might respond to it learns neither its name nor what it touches. */
export const offeredScenarioSchema = scenarioSummarySchema.extend({
  id: z.string().nullable().describe('null for those who must not know it'),
  skills: z.array(z.string()).describe('Empty for those who must not know it'),
  components: z.array(z.string()).describe('Empty for those who must not know it'),
  componentCount: z.number().int().describe('How many components it touches'),
  known: scenarioKnowledgeSchema.nullable().describe('How the caller knows it; null: not at all'),
});
export type OfferedScenario = z.infer<typeof offeredScenarioSchema>;

/** GET /api/scenarios */
export const scenarioListSchema = z.object({
  scenarios: z.array(offeredScenarioSchema).describe('The easy ones first; else in no telling order'),
  skills: z.array(z.string()).describe('All skills that can be practised'),
});
export type ScenarioList = z.infer<typeof scenarioListSchema>;

/** PUT /api/me/time-zone */
export const changeTimeZoneRequestSchema = z.strictObject({
  timeZone: timeZoneSchema.describe('IANA name of the zone that they live in'),
});

/** GET /api/me */
export const meSchema = z.object({
  id: z.string().describe('Id of the person'),
  name: z.string().describe('What colleagues see'),
  email: z.string().nullable().describe('Address; null: none'),
  role: orgRoleSchema,
  timeZone: z.string().nullable().describe('Zone that they live in; null as long as they have not said'),
});
export type Me = z.infer<typeof meSchema>;

/** GET /api/health */
export const healthSchema = z.object({
  status: z.enum(['ok', 'degraded']).describe('"degraded": something that it needs does not answer'),
  version: z.string().describe('Version of SimSup'),
  engine: z.enum(['ok', 'unreachable']).describe('Whether the container engine answers'),
  database: z.enum(['ok', 'unreachable']).describe('Whether Postgres answers'),
  warmSandboxes: z.number().int().describe('Sandboxes that are ready for a practice'),
});
export type Health = z.infer<typeof healthSchema>;
