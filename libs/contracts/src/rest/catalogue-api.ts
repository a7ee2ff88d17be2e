import { z } from 'zod';
import { orgRoleSchema } from '../roles.js';
import { timeZoneSchema } from '../time-zone.js';
import { scenarioKnowledgeSchema } from './scenario-choice-api.js';

/** What those may know of a scenario who may see its name. */
export const scenarioSummarySchema = z.object({
  id: z.string(),
  stack: z.string(),
  version: z.number().int(),
  difficulty: z.number().int(),
  skills: z.array(z.string()),
  components: z.array(z.string()),
  expectedMinutes: z.number(),
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
  componentCount: z.number().int(),
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
export const changeTimeZoneRequestSchema = z.strictObject({ timeZone: timeZoneSchema });

/** GET /api/me */
export const meSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  role: orgRoleSchema,
  timeZone: z.string().nullable().describe('Zone that they live in; null as long as they have not said'),
});
export type Me = z.infer<typeof meSchema>;

/** GET /api/health */
export const healthSchema = z.object({
  status: z.enum(['ok', 'degraded']),
  version: z.string(),
  engine: z.enum(['ok', 'unreachable']),
  database: z.enum(['ok', 'unreachable']),
  warmSandboxes: z.number().int(),
});
export type Health = z.infer<typeof healthSchema>;
