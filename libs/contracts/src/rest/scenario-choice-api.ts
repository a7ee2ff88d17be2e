import { z } from 'zod';

/** How somebody came to know a scenario. */
export const scenarioKnowledgeSchema = z
  .enum(['responded', 'instigated', 'read'])
  .describe('"responded": worked on it; "instigated": chose or led it; "read": read its sealed part');
export type ScenarioKnowledge = z.infer<typeof scenarioKnowledgeSchema>;

/** What a group wants to practise, without anybody having to know what there is. */
export const scenarioWishSchema = z.strictObject({
  stack: z.string().max(64).optional().describe('Id of a stack; any when absent'),
  difficulty: z.number().int().min(1).max(5).optional().describe('Difficulty from 1 to 5; any when absent'),
  skills: z
    .array(z.string().max(64))
    .max(20, 'choose 20 skills or fewer')
    .default([])
    .describe('At least one of these is practised; any when empty'),
  mostMinutes: z.number().int().min(1).max(1_440).optional().describe('It takes about this long at most'),
});
export type ScenarioWish = z.infer<typeof scenarioWishSchema>;

const peopleSchema = z
  .array(z.string().max(64))
  .max(50, 'name 50 people or fewer')
  .default([])
  .describe('Ids of those who will respond, besides the caller: what they know is not drawn');

/** `draw` of POST /api/practices */
export const scenarioDrawSchema = scenarioWishSchema.extend({ people: peopleSchema });
export type ScenarioDraw = z.infer<typeof scenarioDrawSchema>;

/** POST /api/scenarios/fitting: how much there is to draw from. */
export const scenarioFitSchema = z.object({
  fitting: z.number().int().describe('Scenarios of that difficulty, skill and length'),
  unseen: z.number().int().describe('Of those, what none of the group knows'),
  unseenVariants: z.number().int().describe('Of those, what somebody knows, but not in all variants'),
});
export type ScenarioFit = z.infer<typeof scenarioFitSchema>;

/** GET /api/scenarios/:stack/:name/knowers: for authors and administrators. */
export const scenarioKnowersSchema = z.object({
  knowers: z
    .array(
      z.object({
        personId: z.string().describe('Id of the person'),
        name: z.string().describe('What colleagues see'),
        how: scenarioKnowledgeSchema,
        variant: z.string().describe('Seed of the variant'),
        practiceId: z.string().describe('Practice in which they came to know it'),
        at: z.string().describe('Since when'),
      }),
    )
    .describe('The longest first'),
});
export type ScenarioKnowers = z.infer<typeof scenarioKnowersSchema>;
