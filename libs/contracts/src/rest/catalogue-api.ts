import { z } from 'zod';
import { orgRoleSchema } from '../roles.js';

/** GET /api/scenarios: what anybody may know of a scenario before it was played. */
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

export const scenarioListSchema = z.object({ scenarios: z.array(scenarioSummarySchema) });

/** GET /api/me */
export const meSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  role: orgRoleSchema,
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
