import { z } from 'zod';

/** How somebody shows that they are prepared. */
export const prerequisiteKindSchema = z
  .enum(['attested', 'guide', 'nodes', 'searches'])
  .describe(
    '"attested": the person says so. What is checked on a stack: "guide": they have opened its guide; "nodes": they ' +
      'have logged in to each node; "searches": they have run each saved search, both on a visit',
  );
export type PrerequisiteKind = z.infer<typeof prerequisiteKindSchema>;

/** POST /api/prerequisites */
export const addPrerequisiteRequestSchema = z.strictObject({
  stack: z.string().max(100).nullable().default(null).describe('Only for this stack; null: for all'),
  kind: prerequisiteKindSchema.default('attested'),
  title: z
    .string()
    .trim()
    .min(1, 'say what is needed')
    .max(200, 'use 200 characters or fewer')
    .describe('What is needed, such as "Credentials for the VPN"'),
  help: z.string().trim().max(1_000).default('').describe('How to get it'),
});
export type AddPrerequisiteRequest = z.infer<typeof addPrerequisiteRequestSchema>;

/** One line of GET /api/prerequisites: as the caller stands to it. */
export const prerequisiteSchema = addPrerequisiteRequestSchema.extend({
  id: z.string().describe('Id of the prerequisite'),
  metAt: z.string().nullable().describe('When the caller met it; null: not yet'),
  left: z.array(z.string()).describe('Names of the nodes or saved searches that are still to do'),
});
export type PrerequisiteView = z.infer<typeof prerequisiteSchema>;
